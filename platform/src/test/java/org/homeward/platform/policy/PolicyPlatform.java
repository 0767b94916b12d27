package org.homeward.platform.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.homeward.kernel.message.Command;
import org.homeward.platform.axon.CounterPlatform;
import org.homeward.platform.eventstore.StreamedEvents;
import org.homeward.platform.process.DeadLetters;
import org.homeward.platform.process.DeadLettersInFile;
import org.homeward.platform.process.EventLoop;
import org.homeward.platform.process.ProcessDatabase;
import org.homeward.platform.process.TokensInFile;

/** Counters with policies that react to them, on a real file of process state. */
final class PolicyPlatform implements AutoCloseable {
    /** A policy made with its gateway. */
    @FunctionalInterface
    interface Made {
        Object by(PolicyGateway gateway);
    }

    private final ProcessDatabase process;
    private final CounterPlatform counters;
    private final DeadLetters letters;

    PolicyPlatform(EventStorageEngine engine, Path processFile, List<Made> policies) {
        this(engine, processFile, policies, 2_000);
    }

    PolicyPlatform(EventStorageEngine engine, Path processFile, List<Made> policies, int round) {
        process = ProcessDatabase.open(processFile);
        letters = new DeadLettersInFile(process);
        counters = new CounterPlatform(engine, configurer -> with(configurer, policies, round));
    }

    private Configurer with(Configurer configurer, List<Made> policies, int round) {
        var gateway = new ReactionGateway();
        var tokens = new TokensInFile(process, "test", InstantSource.system());
        configurer.eventProcessing(processing -> {
            policies.forEach(policy -> processing.registerEventHandler(c -> policy.by(gateway)));
            processing.registerEventProcessor(
                    Policy.GROUP,
                    (name, axon, invoker) -> new PolicyProcessor(
                            invoker,
                            new PolicyProcessor.Surroundings(
                                    new EventLoop.Settings(name, round, axon.eventStore(), tokens),
                                    new Commands(CounterPlatform.senderOf(axon), attempt -> Duration.ofNanos(attempt)),
                                    letters,
                                    InstantSource.system())));
        });
        return configurer;
    }

    CounterPlatform counters() {
        return counters;
    }

    PolicyProcessor processor() {
        return counters.axon()
                .eventProcessingConfiguration()
                .eventProcessor(Policy.GROUP, PolicyProcessor.class)
                .orElseThrow();
    }

    PolicyProgress progress() {
        return new PolicyProgress(() ->
                counters.axon().eventProcessingConfiguration().eventProcessor(Policy.GROUP, PolicyProcessor.class));
    }

    FailedReactions failed() {
        return new FailedReactions(
                () -> counters.axon()
                        .eventProcessingConfiguration()
                        .eventProcessor(Policy.GROUP, PolicyProcessor.class),
                new StreamedEvents(counters.axon().eventStore()),
                letters,
                InstantSource.system());
    }

    void send(Command command) {
        counters.send(command, CounterPlatform.PLAIN);
    }

    void settle() throws InterruptedException {
        if (!progress().awaitSettled(Duration.ofSeconds(20))) {
            throw new IllegalStateException("the policies did not settle");
        }
    }

    @Override
    public void close() {
        counters.close();
        process.close();
    }
}
