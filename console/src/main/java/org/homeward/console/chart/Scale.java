package org.homeward.console.chart;

import java.util.stream.LongStream;

/**
 * A value axis from nothing to a round number.
 *
 * @param step the distance of its grid lines
 * @param top the value at its upper end
 */
record Scale(long step, long top) {
    private static final int LINES = 4;

    /** The axis that shows values up to a largest one. */
    static Scale upTo(long largest) {
        var raw = Math.max(1, Math.ceilDiv(Math.max(largest, 1), LINES));
        var power = (long) Math.pow(10, Math.floor(Math.log10((double) raw)));
        var step = LongStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(candidate -> candidate >= raw)
                .findFirst()
                .orElse(raw);
        return new Scale(step, Math.max(step, Math.ceilDiv(Math.max(largest, 1), step) * step));
    }

    /** The share of the axis that a value takes. */
    double share(long value) {
        return (double) value / top;
    }

    /** The values of the grid lines. */
    LongStream lines() {
        return LongStream.iterate(0, value -> value <= top, value -> value + step);
    }
}
