package org.homeward.platform.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.CounterOpened;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.homeward.platform.axon.CounterPlatform;
import org.homeward.platform.eventstore.SqliteEventStorageEngine;

/** Prints how many commands of a trivial policy are carried out in a second on a real store. A program, not a test. */
final class PolicySpeed {
    private PolicySpeed() {}

    /** Counts three times on a counter that opens: once on itself, then on two others. */
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

    public static void main(String[] args) throws IOException, InterruptedException {
        var events = Integer.parseInt(args[0]);
        for (var repeat = 0; repeat < 3; repeat++) {
            for (var round : List.of(1, 2_000)) {
                measure(events, round);
            }
        }
    }

    private static void measure(int events, int round) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("speed");
        try (var engine = SqliteEventStorageEngine.open(
                        folder.resolve("events.db"),
                        Jackson3Serializer.builder().build(),
                        NoOpEventUpcaster.INSTANCE);
                var platform = new PolicyPlatform(
                        engine, folder.resolve("process.db"), List.of(WhenCounterOpenedThenCount::new), round)) {
            platform.settle();
            var held = platform.progress().hold();
            IntStream.range(0, events)
                    .parallel()
                    .forEach(i -> platform.counters().send(new OpenCounter("c-" + i, 3), CounterPlatform.PLAIN));
            var from = System.nanoTime();
            held.release();
            platform.progress().awaitSettled(Duration.ofMinutes(5));
            var seconds = (System.nanoTime() - from) / 1e9;
            System.out.printf(
                    "round %d: %d commands in %.2f s, %.0f a second%n", round, events, seconds, events / seconds);
        }
    }
}
