package org.homeward.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.benchmarks.rival.Kind;

/** Which part of a command costs more among many events than among few: the same profile on both, side by side. */
final class Dearer {
    private static final int SHOWN = 8;

    private final Map<String, Double> few;
    private final Map<String, Double> many;

    private Dearer(Map<String, Double> few, Map<String, Double> many) {
        this.few = few;
        this.many = many;
    }

    /** Measures new processes on both folders. */
    static Dearer measure(Bench bench, Path few, Path many, Load load) throws IOException {
        return new Dearer(costs(bench, few, load), costs(bench, many, load));
    }

    /** What a rival is asked, and how many commands that were. */
    @FunctionalInterface
    interface Load {
        /** Loads it; the first number of the answer is how many commands. */
        double[] on(Measured rival) throws IOException;
    }

    private static Map<String, Double> costs(Bench bench, Path folder, Load load) throws IOException {
        try (var rival = Measured.start(bench.programs(), Kind.HOMEWARD, folder)) {
            var before = rival.processorSeconds();
            var own = rival.threads();
            var recorded = Recordings.during(bench, rival, Costs.sampling(), () -> load.on(rival));
            var commands = recorded.result()[0];
            var jdk = rival.threads().since(own);
            var program = rival.processorSeconds() - before - jdk.compilers() - jdk.collector();
            Map<String, Double> costs = new HashMap<>();
            Costs.of(recorded).forEach(cost -> costs.put(cost.getKey(), cost.getValue() * program / commands));
            costs.put("the JDK's compilers", jdk.compilers() / commands);
            costs.put("the JDK's collector", jdk.collector() / commands);
            return costs;
        }
    }

    /** The parts that differ most. */
    Table table(String ofFew, String ofMany) {
        var table = new Table("processor time of one command, us", ofFew, ofMany, "more");
        titles().stream()
                .limit(SHOWN)
                .forEach(title -> table.row(
                        title,
                        Stages.micros(in(few, title)),
                        Stages.micros(in(many, title)),
                        Stages.micros(more(title))));
        return table;
    }

    /** What has become dearer most, as a sentence. */
    String sentence() {
        return "Most of what it costs more: "
                + titles().stream()
                        .filter(title -> more(title) > 0)
                        .limit(3)
                        .map(title -> title + " " + Stages.micros(more(title)) + " us")
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private List<String> titles() {
        var all = new TreeSet<>(few.keySet());
        all.addAll(many.keySet());
        Function<String, Double> size = title -> Math.abs(more(title));
        return all.stream().sorted(Comparator.comparing(size).reversed()).toList();
    }

    private double more(String title) {
        return in(many, title) - in(few, title);
    }

    private static double in(Map<String, Double> costs, String title) {
        return costs.getOrDefault(title, 0.0);
    }
}
