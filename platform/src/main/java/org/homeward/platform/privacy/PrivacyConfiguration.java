package org.homeward.platform.privacy;

import java.nio.file.Path;
import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.homeward.platform.eventstore.DataFolder;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.mongo.MongoAddress;
import org.homeward.platform.security.Policies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The keys of persons and what is sealed with them. {@code homeward.privacy.keys} is the folder of the keys, by
 * default {@code keys} in the data folder; it is backed
 * up apart from everything else. {@code homeward.privacy.key-encryption-key} is the file of the key that wraps them,
 * {@code homeward.privacy.search-key} that of the key of the search. Several processes keep the keys in a database of
 * their own, {@code homeward.privacy.uri}, by default beside the read models. {@code homeward.privacy.documents} is
 * the folder of scans and photos, by default {@code documents} in the data folder; all processes of one system share it.
 */
@Configuration(proxyBeanMethods = false)
public class PrivacyConfiguration {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    @Bean
    @Profile("!axonserver")
    StoredKeys subjectKeys(KeyFolder folder, @Value("${homeward.privacy.key-encryption-key:}") String keyEncryption) {
        return StoredKeys.open(folder.path().resolve("keys.db"), folder.fileOr(keyEncryption, "key-encryption.key"));
    }

    /** All processes share the keys, and each is given the same key-encryption key. */
    @Bean("subjectKeys")
    @Profile("axonserver")
    StoredKeys sharedSubjectKeys(
            KeyFolder folder,
            @Value("${homeward.privacy.key-encryption-key:}") String keyEncryption,
            @Value("${homeward.privacy.uri:}") String uri,
            @Value("${homeward.mongodb.uri}") String other) {
        return StoredKeys.on(
                new KeysInMongo(MongoAddress.ofItsOwn(uri, other, "homeward-keys")),
                folder.fileOr(keyEncryption, "key-encryption.key"));
    }

    @Bean
    @Primary
    PersonalSeal personalSeal(SubjectKeys keys) {
        return new AesSeal(keys);
    }

    /** What commands are sealed with on their way from one process to another. */
    @Bean
    PersonalSeal transitSeal(StoredKeys keys) {
        return new AesSeal(keys.inTransit());
    }

    @Bean
    KeyFolder keyFolder(
            @Value("${homeward.privacy.keys:}") String path,
            @Value("${homeward.data}") Path data,
            ObjectProvider<DataFolder> locked) {
        if (!path.isEmpty()) {
            return new KeyFolder(Path.of(path));
        }
        var folder = locked.getIfAvailable();
        return new KeyFolder(folder == null ? data.resolve("keys") : folder.file("keys"));
    }

    @Bean
    SealedFiles sealedFiles(
            @Value("${homeward.privacy.documents:}") String path,
            @Value("${homeward.data}") Path data,
            SubjectKeys keys) {
        return new SealedFiles(path.isEmpty() ? data.resolve("documents") : Path.of(path), keys);
    }

    @Bean
    SearchKeys searchKeys(KeyFolder folder, @Value("${homeward.privacy.search-key:}") String file) {
        return new SearchKeys(folder.fileOr(file, "search.key").readOrMake());
    }

    @Bean
    @Profile("!axonserver")
    KeyKeeper keyKeeper(
            StoredKeys keys,
            SealedFiles files,
            RawEvents log,
            @Qualifier("eventSerializer") Serializer serializer,
            EventBus events) {
        return new KeyKeeper(
                keys,
                new KeyDestruction(keys, files, KeyDestruction.in(log, serializer)),
                new KeyAnnouncer(keys, events),
                events);
    }

    @Bean("keyKeeper")
    @Profile("axonserver")
    KeyKeeper sharedKeyKeeper(StoredKeys keys, SealedFiles files, EventStore events) {
        return new KeyKeeper(
                keys,
                new KeyDestruction(keys, files, new FollowedDestructions(events, keys.shelf())),
                new KeyAnnouncer(keys, events),
                events,
                LOOK_EVERY);
    }

    /** The innermost interceptors of commands: their refusals are stored as those of rules are. */
    @Bean
    SmartInitializingSingleton refusesTheErased(
            @Qualifier("localSegment") ObjectProvider<CommandBus> commands, SubjectKeys keys, SealedFiles files) {
        return () -> {
            commands.getObject().registerHandlerInterceptor(new ErasedSubjects(keys));
            commands.getObject().registerHandlerInterceptor(new KeptFiles(files, keys, Policies.table()));
        };
    }

    /** The innermost interceptor of queries: whatever an answer shows has passed it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Disclosure disclosure(ObjectProvider<OpenGlass> glass, EventBus events) {
        OpenGlass open = officer -> glass.getIfAvailable(() -> OpenGlass.NONE).of(officer);
        return new Disclosure(Policies.table(), open, events);
    }

    /** Red while keys cannot be made, or are not destroyed that should be. */
    @Bean
    HealthIndicator subjectKeysHealthIndicator(StoredKeys keys, KeyKeeper keeper) {
        return () -> keys.fault().isPresent() || keeper.isBehind()
                ? Health.down().build()
                : Health.up().build();
    }

    record KeyFolder(Path path) {
        KeyFile fileOr(String elsewhere, String name) {
            return new KeyFile(elsewhere.isEmpty() ? path.resolve(name) : Path.of(elsewhere));
        }
    }
}
