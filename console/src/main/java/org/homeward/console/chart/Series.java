package org.homeward.console.chart;

import java.util.List;

/**
 * A row of values under one name.
 *
 * @param name the name
 * @param colour the number of its colour
 * @param values the values, none below nothing
 */
public record Series(String name, int colour, List<Long> values) {
    public Series {
        values = List.copyOf(values);
        if (values.stream().anyMatch(value -> value < 0)) {
            throw new IllegalArgumentException("a chart shows no values below nothing");
        }
    }

    Figure.Key key() {
        return new Figure.Key(colour, name);
    }

    long largest() {
        return values.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
