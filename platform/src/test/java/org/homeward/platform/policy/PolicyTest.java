package org.homeward.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.platform.axon.CounterPlatform.MANAGER;
import static org.homeward.platform.axon.CounterPlatform.PLAIN;
import static org.homeward.platform.axon.CounterPlatform.REASONS;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Purpose;
import org.homeward.platform.axon.CommandSender;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.CounterOpened;
import org.homeward.platform.axon.CounterMessages.LimitReached;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.homeward.platform.axon.CounterPlatform;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.messaging.Accepted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyTest {
    @Policy
    static final class WhenCounterOpenedThenCount {
        private final PolicyGateway commands;

        WhenCounterOpenedThenCount(PolicyGateway commands) {
            this.commands = commands;
        }

        @EventHandler
        void react(CounterOpened event) {
            commands.send(new Count(event.counter(), 1));
        }
    }

    @Test
    void a_policy_reacts_as_the_system_and_its_progress_tells_when_it_has() throws InterruptedException {
        try (var platform = new CounterPlatform(new InMemoryEventStorageEngine(), PolicyTest::withPolicy)) {
            platform.send(new OpenCounter("c-1", 3), PLAIN);
            var processing = platform.axon().eventProcessingConfiguration();
            var progress = new PolicyProgress(
                    () -> processing.eventProcessor(Policy.GROUP, StreamingEventProcessor.class),
                    () -> platform.axon().eventStore().createHeadToken());
            assertThat(progress.awaitSettled(Duration.ofSeconds(10))).isTrue();
            var counted = platform.stream("c-1").get(1).getMetaData();
            var opened = platform.stream("c-1").get(0);
            assertThat(MessageMetadata.actorOf(counted)).isEqualTo(SystemActor.in(MANAGER.office()));
            assertThat(MessageMetadata.purposeOf(counted)).isEqualTo(Purpose.AUTOMATION);
            assertThat(MessageMetadata.text(counted, MessageMetadata.CAUSATION_ID))
                    .contains(opened.getIdentifier());
            assertThat(counted.get(MessageMetadata.CORRELATION_ID))
                    .isEqualTo(opened.getMetaData().get(MessageMetadata.COMMAND_ID));
        }
    }

    @Test
    void a_policy_that_runs_twice_has_one_effect() {
        try (var platform = new CounterPlatform(new InMemoryEventStorageEngine(), more -> more)) {
            platform.send(new OpenCounter("c-1", 3), PLAIN);
            var event = platform.stream("c-1").get(0);
            var once = new Outcome.Done(new Accepted("c-1", 1));
            assertThat(react(platform, event, new Count("c-1", 1))).isEqualTo(once);
            assertThat(react(platform, event, new Count("c-1", 1))).isEqualTo(once);
            assertThat(platform.stream("c-1")).hasSize(2);
        }
    }

    @Test
    void a_policy_that_was_refused_is_refused_again_even_when_the_rule_would_allow_it_now() {
        try (var platform = new CounterPlatform(new InMemoryEventStorageEngine(), more -> more)) {
            platform.send(new OpenCounter("c-1", 3), PLAIN);
            var event = platform.stream("c-1").get(0);
            var refused = new Outcome.Refused(new LimitReached(3, 0));
            assertThat(react(platform, event, new Count("c-1", 4))).isEqualTo(refused);
            assertThat(react(platform, event, new Count("c-1", 1))).isEqualTo(refused);
        }
    }

    private static Outcome react(CounterPlatform platform, EventMessage<?> event, Command command) {
        var gateway =
                new EventPolicyGateway(WhenCounterOpenedThenCount.class, platform.sender(), Thread::startVirtualThread);
        var outcome = new AtomicReference<Outcome>();
        DefaultUnitOfWork.startAndGet(event).execute(() -> outcome.set(gateway.send(command)));
        return Objects.requireNonNull(outcome.get());
    }

    private static Configurer withPolicy(Configurer configurer) {
        configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors()
                .registerTokenStore(c -> new InMemoryTokenStore())
                .registerEventHandler(c -> new WhenCounterOpenedThenCount(new EventPolicyGateway(
                        WhenCounterOpenedThenCount.class,
                        new CommandSender(c.commandGateway(), REASONS),
                        Thread::startVirtualThread))));
        return configurer;
    }
}
