package org.homeward.benchmarks;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was to be reached, beside what was measured, and for what was missed what the same run says about it. */
final class Targets {
    private static final String UNEXPLAINED = "This run did not measure where it goes.";

    private final Map<Figure, Double> measured = new EnumMap<>(Figure.class);
    private final Map<Figure, String> explained = new EnumMap<>(Figure.class);

    /** What a figure came to. */
    void measured(Figure figure, double value) {
        measured.put(figure, value);
    }

    /** Why a figure is no better, with what was measured of it in this run; only shown where the target is missed. */
    void explain(Figure figure, String why) {
        explained.merge(figure, why.strip(), (one, other) -> one + " " + other);
    }

    /** The figures of this run beside their targets. */
    Table table() {
        var table = new Table("figure", "target", "measured", "measured to target", "");
        measured.forEach((figure, value) -> table.row(
                figure.title(),
                figure.wanted(),
                figure.text(value),
                distance(figure, value),
                figure.isMetBy(value) ? "met" : "**missed**"));
        return table;
    }

    /** One line for each figure that missed its target. */
    String misses() {
        var lines = measured.entrySet().stream()
                .filter(entry -> !entry.getKey().isMetBy(entry.getValue()))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "No target is missed." : lines;
    }

    private String line(Figure figure, double value) {
        return "- **" + figure.title() + "**: " + distance(figure, value) + " of the target. "
                + explained.getOrDefault(figure, UNEXPLAINED);
    }

    /** Never rounded to the target itself unless it is met. */
    private static String distance(Figure figure, double value) {
        var percent = figure.toTarget(value) * 100;
        var text = String.format(Locale.ROOT, "%.0f", percent);
        return (text.equals("100") ? String.format(Locale.ROOT, "%.1f", percent) : text) + " %";
    }
}
