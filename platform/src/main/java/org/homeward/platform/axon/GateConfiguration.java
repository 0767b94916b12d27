package org.homeward.platform.axon;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.homeward.platform.security.PolicyTable;
import org.homeward.platform.security.SecretFile;
import org.homeward.platform.security.SecuritySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** What every message passes before it is handled. All processes of one system have the same seal key. */
@Configuration(proxyBeanMethods = false)
public class GateConfiguration {
    @Bean
    ActorSeal actorSeal(@Value("${homeward.security.seal-key:${homeward.data}/keys/seal.key}") Path file) {
        return new ActorSeal(SecretFile.readOrMake(file, () -> {
            var key = new byte[ActorSeal.KEY_BYTES];
            new SecureRandom().nextBytes(key);
            return key;
        }));
    }

    @Bean
    MessageGate messageGate(ActorSeal seal, PolicyTable table) {
        return new MessageGate(seal, table);
    }

    /**
     * The guards are no beans of their own: Axon would put each bean that is an interceptor before the commands once more,
     * and they would count, ask and store everything twice. With Axon Server others decide as well.
     */
    @Bean
    CommandGuards commandGuards(
            MessageGate gate,
            SecuritySettings settings,
            Clock clock,
            ObjectProvider<EventStore> store,
            RejectionText rejections,
            Environment environment) {
        return new CommandGuards(
                new CommandGate(gate),
                new RefusalLimit(settings.refusalsPerMinute(), clock),
                new RefusalRecorder(store::getObject, rejections),
                environment.matchesProfiles("axonserver")
                        ? Optional.of(new Confirmation(store::getObject))
                        : Optional.empty());
    }

    /** Inside {@link QueryAnswers}, so that a denial leaves as an answer. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    QueryGate queryGate(MessageGate gate) {
        return new QueryGate(gate);
    }
}
