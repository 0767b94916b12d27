package org.homeward.query;

import org.homeward.platform.PlatformConfiguration;
import org.homeward.platform.axonserver.ServerEventsConfiguration;
import org.homeward.platform.readstore.ReadStoreConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Follows the events with projections and answers questions from them. */
@SpringBootApplication
@Import({PlatformConfiguration.class, ReadStoreConfiguration.class, ServerEventsConfiguration.class})
public class QuerySide {
    /** Starts a query side as a process of its own. */
    public static void main(String[] arguments) {
        SpringApplication.run(QuerySide.class, arguments);
    }
}
