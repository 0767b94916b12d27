package org.homeward.benchmarks.baseline;

import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The baseline's programme: Axon's starter with JPA on H2, and what it sets up by itself. */
@SpringBootApplication
class BookApplication {
    /** The one thing without which the defaults do not work: the types that tokens and events may have. */
    @Bean
    Jackson3SerializerCustomizer axonJson() {
        return BookJson::allow;
    }
}
