package org.homeward.platform.axonserver;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.ManagedChannelCustomizer;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.homeward.platform.eventstore.AppendLatency;
import org.homeward.platform.eventstore.StoredEvents;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** How a process stands with Axon Server. */
@Configuration(proxyBeanMethods = false)
@Profile("axonserver")
public class ServerConnectionConfiguration {
    @Bean
    AppendTimes appendTimes() {
        return new AppendTimes();
    }

    @Bean
    MeterBinder eventStoreMeters(AppendTimes appends) {
        return meters -> appends.watch(AppendLatency.register(meters));
    }

    /**
     * Appends are timed. What the server answers is handed on by virtual threads, which cost less than a pool's threads
     * to wake.
     */
    @Bean
    ManagedChannelCustomizer serverChannel(AppendTimes appends) {
        var answers = Thread.ofVirtual().name("answer-", 0).factory();
        return channel -> channel.intercept(appends)
                .executor(answer -> answers.newThread(answer).start());
    }

    @Bean
    StoredEvents storedEvents(
            AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer serializer,
            EventUpcaster upcasters) {
        return new ServerStoredEvents(connections, serializer, upcasters);
    }

    /** Red while there is no connection. */
    @Bean
    HealthIndicator eventStoreHealthIndicator(AxonServerConnectionManager connections) {
        return () -> connections.isConnected(connections.getDefaultContext())
                ? Health.up().build()
                : Health.down().build();
    }
}
