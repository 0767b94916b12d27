package org.homeward.platform.axonserver;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.homeward.platform.axon.StoredHistory;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.messaging.StreamHistory;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.platform.readstore.StreamPositions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The events of Axon Server as auditors read them; the read store tells where among all events each of a stream is. */
@Configuration(proxyBeanMethods = false)
@Profile("axonserver")
public class ServerEventsConfiguration {
    @Bean
    StreamPositions streamPositions() {
        return new StreamPositions();
    }

    @Bean
    RawEvents serverEvents(
            AxonServerConnectionManager connections,
            ReadStore store,
            @Qualifier("eventSerializer") Serializer serializer) {
        return new ServerEvents(connections, store, serializer);
    }

    @Bean
    StreamHistory serverHistory(EventStore store, RawEvents raw) {
        return new StoredHistory(store, raw);
    }
}
