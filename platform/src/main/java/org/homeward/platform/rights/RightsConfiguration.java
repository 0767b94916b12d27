package org.homeward.platform.rights;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where changes of rights are recorded. */
@Configuration(proxyBeanMethods = false)
public class RightsConfiguration {
    @Bean
    RightsHistory rightsHistory(EventStore store) {
        return new StoredRights(store);
    }
}
