package org.homeward.benchmarks;

import java.util.function.DoubleFunction;

/** What was to be reached, beside what was measured. */
final class Targets {
    private final Table table = new Table("figure", "target", "measured", "");

    /** A figure that is to be no lower. */
    void atLeast(String figure, double target, double measured, DoubleFunction<String> form) {
        add(figure, "at least " + form.apply(target), form.apply(measured), measured >= target);
    }

    /** A figure that is to be no higher. */
    void atMost(String figure, double target, double measured, DoubleFunction<String> form) {
        add(figure, "at most " + form.apply(target), form.apply(measured), measured <= target);
    }

    private void add(String figure, String target, String measured, boolean met) {
        table.row(figure, target, measured, met ? "met" : "**missed**");
    }

    Table table() {
        return table;
    }
}
