package org.homeward.platform.serialization;

import org.axonframework.serialization.Serializer;
import org.homeward.platform.privacy.PersonalSeal;
import org.homeward.platform.readstore.DocumentFormat;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** One serializer for everything that is stored or sent, and the documents of the read store in the same form. */
@Configuration(proxyBeanMethods = false)
public class SerializationConfiguration {
    @Bean
    @Primary
    MessageSerializer serializer(PersonalSeal seal, @Qualifier("transitSeal") PersonalSeal inTransit) {
        return new MessageSerializer(MessageTypes.ofCatalogue(), seal, inTransit);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(MessageSerializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(MessageSerializer serializer) {
        return serializer;
    }

    @Bean
    DocumentFormat documentFormat(MessageSerializer serializer) {
        return new DocumentFormat(serializer.kernelMapper());
    }

    @Bean
    ContentDigest contentDigest(PersonalSeal seal) {
        return new ContentDigest(seal);
    }

    @Bean
    Upcasts upcasts() {
        return Upcasts.ofHistory();
    }
}
