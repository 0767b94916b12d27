package org.homeward.platform.readstore;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.homeward.platform.eventstore.StoredEvents;
import org.homeward.platform.live.LiveEmitter;
import org.homeward.platform.live.LiveTopic;
import org.homeward.platform.metrics.ProcessorLag;
import org.homeward.platform.metrics.WaitingLetters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * The read store of this process and the engine over all projections of the context. It needs two beans of others:
 * {@link EventContexts} and a {@link DocumentFormat} over the mapper that encrypts personal values.
 */
@Configuration(proxyBeanMethods = false)
public class ReadStoreConfiguration {
    private static final String EMBEDDED_NODE = "embedded";

    /** In this process, unless there is an address of a MongoDB server. */
    @Bean
    @Profile("!axonserver")
    ReadStore embeddedReadStore(@Value("${homeward.data}") Path data, @Value("${homeward.mongodb.uri:}") String uri) {
        return uri.isEmpty() ? ReadStore.embedded(data.resolve("readstore")) : ReadStore.at(uri);
    }

    @Bean
    @Profile("axonserver")
    ReadStore remoteReadStore(@Value("${homeward.mongodb.uri}") String uri) {
        return ReadStore.at(uri);
    }

    @Bean(destroyMethod = "") // the read store closes it
    MongoClient mongoClient(ReadStore store) {
        return store.client();
    }

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(MongoClient client, ReadStore store) {
        return new SimpleMongoClientDatabaseFactory(client, store.database().getName());
    }

    @Bean
    MongoTemplate mongoTemplate(MongoDatabaseFactory factory) {
        return new MongoTemplate(factory);
    }

    @Bean
    LiveUpdates liveUpdates() {
        return new LiveUpdates();
    }

    @Bean
    LiveEmitter liveEmitter(LiveUpdates updates, List<LiveTopic> topics, QueryUpdateEmitter emitter) {
        return new LiveEmitter(updates, topics, emitter);
    }

    /** Embedded there is one process, which takes its own claims again at once after a crash. */
    @Bean
    ProjectionNode projectionNode(ReadStore store) {
        return new ProjectionNode(
                store.isEmbedded()
                        ? EMBEDDED_NODE
                        : ManagementFactory.getRuntimeMXBean().getName());
    }

    @Bean
    ProjectionProcessor projectionProcessor(
            List<Projector<?>> projectors, ProjectionProcessor.Surroundings surroundings) {
        return new ProjectionProcessor(projectors, surroundings);
    }

    /** Several processes share the work of the projections. */
    @Bean
    @Profile("axonserver")
    SharedSegments sharedSegments(ProjectionProcessor processor, ReadStore store, ProjectionNode node) {
        return new SharedSegments(processor, store, node.name(), InstantSource.system());
    }

    /** Red while what is written last cannot be written, and while a server of read models cannot be reached. */
    @Bean
    HealthIndicator readStoreHealthIndicator(ProjectionProcessor processor) {
        return () -> processor.failing() || !processor.isReachable()
                ? Health.down().build()
                : Health.up().build();
    }

    @Bean
    ProjectionProcessor.Surroundings projectionSurroundings(
            StreamableMessageSource<TrackedEventMessage<?>> events,
            EventContexts contexts,
            ReadStore store,
            DocumentFormat format,
            LiveUpdates updates,
            ProjectionNode node) {
        return new ProjectionProcessor.Surroundings(events, contexts, store, format, updates, node.name());
    }

    @Bean
    ReadProgress readProgress(ProjectionProcessor processor) {
        return new ReadProgress(processor);
    }

    @Bean
    MeterBinder projectionMeters(ProjectionProcessor processor, FailedProjections failed) {
        return meters -> {
            ProcessorLag.register(
                    meters,
                    "projections",
                    () -> processor.head().orElse(0) - processor.position().orElse(0));
            WaitingLetters.register(meters, "projections", failed::size);
        };
    }

    @Bean
    KnownPositions knownPositions(
            ProjectionProcessor processor, StreamableMessageSource<TrackedEventMessage<?>> events) {
        return new KnownPositions(processor, events);
    }

    @Bean
    BlueGreen blueGreen(
            List<Projector<?>> projectors,
            ProjectionProcessor processor,
            ProjectionProcessor.Surroundings surroundings,
            Clock clock) {
        return new BlueGreen(projectors, processor, surroundings, clock);
    }

    @Bean
    FailedProjections failedProjections(ProjectionProcessor processor, ReadStore store, StoredEvents events) {
        return new FailedProjections(processor, store, events);
    }

    record ProjectionNode(String name) {}
}
