package org.homeward.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;

/** Where the processor time of a recording went: each sample counts for the innermost thing that has a name here. */
final class Costs {
    /** The event that samples processor time, in Java and in native code alike. */
    static final String SAMPLE = "jdk.CPUTimeSample";

    private static final int LARGEST = 6;
    private static final int CELLS = 5;
    private static final String REST = "the rest: threads, queues, the JDK";
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        name("org.homeward.platform.eventstore.EventTable", "events: insert");
        name("org.homeward.platform.sqlite.GroupCommit", "stores: commit and flush");
        name("org.homeward.platform.sqlite.Readers", "stores: reading");
        name("org.homeward.platform.eventstore", "events: rows");
        name("org.homeward.platform.privacy.Key", "persons' keys: made and kept");
        name("org.homeward.platform.process", "policies and agenda: their state");
        name("org.homeward.platform.policy", "policies");
        name("org.homeward.platform.agenda", "agenda");
        name("org.homeward.platform.serialization.ContentDigest", "digest that tells a repeat");
        name("org.homeward.platform.serialization", "JSON of messages");
        name("org.homeward.platform.privacy", "encryption of personal values");
        name("org.homeward.platform.axon.ActorSeal", "seal of the actor");
        name("org.homeward.platform.axon", "gate: rights, repeat, version, refusals");
        name("org.homeward.platform.readstore", "read models: folding and writing");
        name("de.bwaldvogel", "read models: embedded server");
        name("org.h2.mvstore", "read models: embedded store");
        name("org.homeward.command", "rules and aggregates");
        name("org.homeward.query", "projections");
        name("org.homeward.benchmarks", "the benchmark itself");
        name("io.grpc", "the way to Axon Server and back");
        name("io.axoniq", "the way to Axon Server and back");
        name("com.mongodb", "the way to MongoDB and back");
        name("org.axonframework", "Axon: buses, units of work, locks, processors");
    }

    private Costs() {}

    private static void name(String prefix, String title) {
        NAMES.put(prefix, title);
    }

    /** The settings of the recorder that sample processor time. */
    static List<String> sampling() {
        return List.of(SAMPLE + "#enabled=true", SAMPLE + "#throttle=10ms");
    }

    /** The largest costs of a rival under this load. */
    static String of(Bench bench, Measured rival, Cell cell) throws IOException {
        var millis = 1_000L * CELLS * bench.size().cellSeconds();
        return during(bench, rival, () -> rival.ask(cell.work(), cell.clients(), millis));
    }

    /** The largest costs of a rival during this work. */
    static String during(Bench bench, Measured rival, Recordings.Work<double[]> work) throws IOException {
        return largest(of(Recordings.during(bench, rival, sampling(), work)));
    }

    /** The largest ones as a line. */
    static String largest(List<Entry<String, Double>> costs) {
        return costs.stream()
                .limit(LARGEST)
                .map(cost -> cost.getKey() + " " + Sample.percent(cost.getValue()))
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing was sampled");
    }

    /** What the samples of a recording were spent on, the largest first, as shares of one. */
    static List<Entry<String, Double>> of(Recordings.Recorded<?> recorded) {
        Map<String, Integer> counts = new HashMap<>();
        recorded.of(SAMPLE).forEach(sample -> counts.merge(titleOf(sample), 1, Integer::sum));
        var samples =
                Math.max(1, counts.values().stream().mapToInt(Integer::intValue).sum());
        return counts.entrySet().stream()
                .map(count -> Map.entry(count.getKey(), (double) count.getValue() / samples))
                .sorted(Entry.<String, Double>comparingByValue().reversed())
                .toList();
    }

    private static String titleOf(RecordedEvent event) {
        var stack = event.getStackTrace();
        return stack == null
                ? REST
                : stack.getFrames().stream()
                        .map(Costs::titleOf)
                        .filter(title -> !title.isEmpty())
                        .findFirst()
                        .orElse(REST);
    }

    private static String titleOf(RecordedFrame frame) {
        var type = frame.getMethod().getType().getName();
        return NAMES.entrySet().stream()
                .filter(name -> type.startsWith(name.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
