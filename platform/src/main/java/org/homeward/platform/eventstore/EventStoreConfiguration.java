package org.homeward.platform.eventstore;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The event store in this process, in the data folder {@code homeward.data}. */
@Configuration(proxyBeanMethods = false)
@Profile("!axonserver")
public class EventStoreConfiguration {
    private static final String FILE = "events.db";

    @Bean
    DataFolder dataFolder(@Value("${homeward.data}") Path data) {
        return DataFolder.open(data);
    }

    @Bean
    SqliteEventStorageEngine eventStorageEngine(
            DataFolder folder, @Qualifier("eventSerializer") Serializer serializer, EventUpcaster upcasters) {
        return SqliteEventStorageEngine.open(folder.file(FILE), serializer, upcasters);
    }

    @Bean
    WakingEventStore eventStore(SqliteEventStorageEngine engine) {
        return WakingEventStore.on(engine);
    }

    @Bean
    RawEvents rawEvents(SqliteEventStorageEngine engine) {
        return engine.raw();
    }

    @Bean
    MeterBinder eventStoreMeters(SqliteEventStorageEngine engine) {
        return meters -> engine.watch(AppendLatency.register(meters));
    }

    /** Red from a failed write until the next one succeeds. */
    @Bean
    HealthIndicator eventStoreHealthIndicator(SqliteEventStorageEngine engine) {
        return () ->
                engine.fault().isPresent() ? Health.down().build() : Health.up().build();
    }
}
