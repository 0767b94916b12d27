package org.homeward.platform.privacy;

import java.nio.file.Path;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.serialization.Serializer;
import org.homeward.platform.eventstore.DataFolder;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.security.Policies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The keys of persons and what is sealed with them. {@code homeward.privacy.keys} is the folder of the keys, by
 * default {@code keys} in the data folder; it is backed
 * up apart from everything else. {@code homeward.privacy.key-encryption-key} is the file of the key that wraps them.
 */
@Configuration(proxyBeanMethods = false)
public class PrivacyConfiguration {
    @Bean
    StoredKeys subjectKeys(KeyFolder folder, @Value("${homeward.privacy.key-encryption-key:}") String keyEncryption) {
        return StoredKeys.open(
                folder.path().resolve("keys.db"),
                keyEncryption.isEmpty() ? folder.file("key-encryption.key") : new KeyFile(Path.of(keyEncryption)));
    }

    @Bean
    PersonalSeal personalSeal(SubjectKeys keys) {
        return new AesSeal(keys);
    }

    @Bean
    KeyFolder keyFolder(@Value("${homeward.privacy.keys:}") String path, ObjectProvider<DataFolder> data) {
        return new KeyFolder(path.isEmpty() ? data.getObject().file("keys") : Path.of(path));
    }

    @Bean
    SearchKeys searchKeys(KeyFolder folder) {
        return new SearchKeys(folder.file("search.key").readOrMake());
    }

    @Bean
    KeyKeeper keyKeeper(
            StoredKeys keys, RawEvents log, @Qualifier("eventSerializer") Serializer serializer, EventBus events) {
        return new KeyKeeper(keys, new KeyDestruction(keys, log, serializer), new KeyAnnouncer(keys, events), events);
    }

    /** The innermost interceptor of commands: its refusals are stored as those of rules are. */
    @Bean
    SmartInitializingSingleton refusesTheErased(
            @Qualifier("localSegment") ObjectProvider<CommandBus> commands, SubjectKeys keys) {
        return () -> commands.getObject().registerHandlerInterceptor(new ErasedSubjects(keys));
    }

    /** The innermost interceptor of queries: whatever an answer shows has passed it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Disclosure disclosure(EventBus events) {
        return new Disclosure(Policies.table(), events);
    }

    /** Red while keys cannot be made, or are not destroyed that should be. */
    @Bean
    HealthIndicator subjectKeysHealthIndicator(StoredKeys keys, KeyKeeper keeper) {
        return () -> keys.fault().isPresent() || keeper.isBehind()
                ? Health.down().build()
                : Health.up().build();
    }

    record KeyFolder(Path path) {
        KeyFile file(String name) {
            return new KeyFile(path.resolve(name));
        }
    }
}
