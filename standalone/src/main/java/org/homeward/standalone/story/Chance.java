package org.homeward.standalone.story;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Luck that can be repeated: a start number gives the same draws on every machine (SplitMix64 and strict mathematics).
 */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long origin;
    private long state;

    private Chance(long origin) {
        this.origin = origin;
        this.state = origin;
    }

    static Chance of(long start) {
        return new Chance(mixed(start + GOLDEN));
    }

    /** A sequence of its own, which does not depend on what was drawn here before. */
    Chance branch(String name) {
        var hash = 0xCBF29CE484222325L;
        for (var letter : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ letter) * 0x100000001B3L;
        }
        return branch(hash);
    }

    /** A sequence of its own for this number. */
    Chance branch(long number) {
        return new Chance(mixed(origin ^ mixed(number + GOLDEN)));
    }

    long bits() {
        state += GOLDEN;
        return mixed(state);
    }

    /** A number from 0 to 1, 1 excluded. */
    double fraction() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    boolean happens(double probability) {
        return fraction() < probability;
    }

    int below(int bound) {
        return (int) Long.remainderUnsigned(bits(), bound);
    }

    /** A whole number between two bounds, both included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** A draw from the normal distribution around 0 with deviation 1. */
    double gaussian() {
        var radius = StrictMath.sqrt(-2 * StrictMath.log(1 - fraction()));
        return radius * StrictMath.cos(2 * StrictMath.PI * fraction());
    }

    /** How many arrive when so many are usual. */
    int arrivals(double usual) {
        var limit = StrictMath.exp(-usual);
        var product = fraction();
        var count = 0;
        while (product > limit) {
            product *= fraction();
            count++;
        }
        return count;
    }

    private static long mixed(long value) {
        var first = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        var second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
