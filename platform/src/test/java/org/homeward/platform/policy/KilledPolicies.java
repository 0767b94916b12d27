package org.homeward.platform.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.homeward.platform.axon.CounterMessages.Counted;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.homeward.platform.eventstore.SqliteEventStorageEngine;

/**
 * A process that opens counters, with policies that count each of them once and all of them together, until it is
 * killed. It prints the number of every counter that was acknowledged, and at its point it stands still and says so.
 */
final class KilledPolicies {
    private static final int SENDERS = 8;
    private static final String REACHED = "reached";

    /** Where it stands still. */
    enum Point {
        /** What a policy asked for was decided and is not on disk. */
        BEFORE_THE_APPEND,
        /** It is on disk, and that the policy has reacted is not. */
        AFTER_THE_APPEND,
        NOWHERE
    }

    private KilledPolicies() {}

    public static void main(String[] args) {
        var folder = Path.of(args[0]);
        var point = Point.valueOf(args[1]);
        var number = new AtomicInteger(Integer.parseInt(args[2]));
        var platform = on(folder, stopping(open(folder), point));
        platform.send(new OpenCounter("all", Integer.MAX_VALUE));
        for (var sender = 0; sender < SENDERS; sender++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    var next = number.getAndIncrement();
                    platform.send(new OpenCounter("c-" + next, 3));
                    print(Integer.toString(next));
                }
            });
        }
    }

    private static synchronized void print(String line) {
        System.out.println(line);
    }

    /** The events in a folder. */
    static SqliteEventStorageEngine open(Path folder) {
        return SqliteEventStorageEngine.open(
                folder.resolve("events.db"), Jackson3Serializer.builder().build(), NoOpEventUpcaster.INSTANCE);
    }

    /** The counters and policies on a folder. */
    static PolicyPlatform on(Path folder, EventStorageEngine engine) {
        return new PolicyPlatform(
                engine,
                folder.resolve("process.db"),
                List.of(PolicyTest.WhenCounterOpenedThenCount::new, PolicyTest.WhenCountedThenCountAll::new));
    }

    private static EventStorageEngine stopping(EventStorageEngine engine, Point point) {
        return (EventStorageEngine) Proxy.newProxyInstance(
                KilledPolicies.class.getClassLoader(),
                new Class<?>[] {EventStorageEngine.class},
                (proxy, method, arguments) -> {
                    var isReaction = method.getName().equals("appendEvents") && holdsReaction(arguments[0]);
                    if (isReaction && point == Point.BEFORE_THE_APPEND) {
                        standStill();
                    }
                    try {
                        var result = method.invoke(engine, arguments);
                        if (isReaction && point == Point.AFTER_THE_APPEND) {
                            standStill();
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static boolean holdsReaction(Object events) {
        return events instanceof Collection<?> all
                && all.stream().anyMatch(event -> ((EventMessage<?>) event).getPayload() instanceof Counted);
    }

    private static void standStill() throws InterruptedException {
        print(REACHED);
        new CountDownLatch(1).await();
    }

    /** Starts it on a folder, kills it at the point or after so many acknowledgements, and gives all that were printed. */
    static List<Integer> kill(Path folder, Point point, int firstNumber, int acknowledgements)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledPolicies.class.getName(),
                        folder.toString(),
                        point.name(),
                        Integer.toString(firstNumber))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new ArrayList<Integer>();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var reached = false;
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.matches("\\d+")) {
                    acknowledged.add(Integer.valueOf(line));
                }
                reached |= line.equals(REACHED);
                if ((reached || point == Point.NOWHERE) && acknowledged.size() >= acknowledgements) {
                    process.toHandle().destroyForcibly(); // the process's own method would close the output unread
                }
            }
        }
        process.waitFor();
        return acknowledged;
    }
}
