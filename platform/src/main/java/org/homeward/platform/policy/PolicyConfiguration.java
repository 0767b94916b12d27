package org.homeward.platform.policy;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.platform.axon.CommandSender;
import org.homeward.platform.eventstore.StoredEvents;
import org.homeward.platform.metrics.ProcessorLag;
import org.homeward.platform.metrics.WaitingLetters;
import org.homeward.platform.process.DeadLetters;
import org.homeward.platform.process.EventLoop;
import org.homeward.platform.process.ProcessStoreConfiguration;
import org.homeward.platform.upkeep.UpkeepLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Runs all policies of the context, as one processor over the event store. */
@Configuration(proxyBeanMethods = false)
@Import(ProcessStoreConfiguration.class)
public class PolicyConfiguration {
    private static final int ROUND = 2_000;

    @Bean
    PolicyGateway policyGateway() {
        return new ReactionGateway();
    }

    @Bean
    ConfigurerModule policyProcessor(
            ObjectProvider<StreamableMessageSource<TrackedEventMessage<?>>> events,
            ObjectProvider<CommandSender> sender,
            TokenStore processTokens,
            DeadLetters letters) {
        return configurer -> configurer
                .eventProcessing()
                .registerEventProcessor(
                        Policy.GROUP,
                        (name, axon, policies) -> new PolicyProcessor(
                                policies,
                                new PolicyProcessor.Surroundings(
                                        new EventLoop.Settings(name, ROUND, events.getObject(), processTokens),
                                        new Commands(sender.getObject(), Commands.Backoff::doubling),
                                        letters,
                                        InstantSource.system())));
    }

    @Bean
    PolicyProgress policyProgress(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new PolicyProgress(processor(axon));
    }

    @Bean
    FailedReactions failedReactions(
            ObjectProvider<org.axonframework.config.Configuration> axon, StoredEvents stored, DeadLetters letters) {
        return new FailedReactions(processor(axon), stored, letters, InstantSource.system());
    }

    @Bean
    ReactionUpkeep reactionUpkeep(FailedReactions failed, UpkeepLog log) {
        return new ReactionUpkeep(failed, log);
    }

    @Bean
    MeterBinder policyMeters(PolicyProgress progress, DeadLetters letters) {
        return meters -> {
            ProcessorLag.register(meters, "policies", progress::lag);
            WaitingLetters.register(meters, "policies", letters::size);
        };
    }

    /** Red while a round fails and begins again. */
    @Bean
    HealthIndicator policiesHealthIndicator(PolicyProgress progress) {
        return () -> progress.failing() ? Health.down().build() : Health.up().build();
    }

    private static Supplier<Optional<PolicyProcessor>> processor(
            ObjectProvider<org.axonframework.config.Configuration> axon) {
        return () ->
                axon.getObject().eventProcessingConfiguration().eventProcessor(Policy.GROUP, PolicyProcessor.class);
    }
}
