package org.homeward.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * What one thing measured several times came to.
 *
 * @param median the value in the middle
 * @param least the lowest value
 * @param most the highest value
 */
record Sample(double median, double least, double most) {
    /** The sample of these values, of which there is at least one. */
    static Sample of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Sample(middle, sorted[0], sorted[sorted.length - 1]);
    }

    /** The sample of these values, of which there is at least one. */
    static Sample of(Collection<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The median, and what it lies between. */
    String text(DoubleFunction<String> form) {
        return least == most
                ? form.apply(median)
                : form.apply(median) + " (" + form.apply(least) + " - " + form.apply(most) + ")";
    }

    /** A number of things in a second. */
    static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,d", Math.round(perSecond));
    }

    /** A time in milliseconds. */
    static String millis(double seconds) {
        var millis = seconds * 1_000;
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%,.0f", millis);
    }

    /** A time in seconds. */
    static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f" : "%,.0f", seconds);
    }

    /** How many times as much. */
    static String times(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    /** A share, as so many of a hundred. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
