package org.homeward.console.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.homeward.console.chart.Svg.Point;

/**
 * Names with bars beside them; the parts of a bar stand behind each other.
 *
 * @param title the heading
 * @param names what the rows are called together
 * @param parts what the parts of each bar mean
 * @param rows the rows
 */
public record RowChart(String title, String names, List<Figure.Key> parts, List<Row> rows) {
    private static final int WIDTH = 480;
    private static final double LABEL = 150;
    private static final double ROW = 27;
    private static final double BAR = 14;
    private static final double VALUE = 62;

    public RowChart {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param name its name
     * @param values the values of its parts
     */
    public record Row(String name, List<Long> values) {
        public Row {
            values = List.copyOf(values);
        }

        long total() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The chart; numbers are said in the user's language. */
    public Figure draw(LongFunction<String> say) {
        var svg = new Svg(WIDTH, Math.max(1, rows.size()) * ROW + 4, title);
        var longest = Math.max(1, rows.stream().mapToLong(Row::total).max().orElse(1));
        for (var i = 0; i < rows.size(); i++) {
            draw(svg, i, (WIDTH - LABEL - VALUE) / longest, say);
        }
        return new Figure(title, svg.end(), "", parts.size() < 2 ? List.of() : parts, table(say), false);
    }

    private void draw(Svg svg, int place, double perUnit, LongFunction<String> say) {
        var row = rows.get(place);
        var baseline = place * ROW + 18;
        var x = LABEL;
        svg.text("big", new Point(LABEL - 10, baseline), "end", row.name());
        for (var part = 0; part < parts.size(); part++) {
            var width = row.values().get(part) * perUnit;
            if (width > 0) {
                svg.rect("s" + parts.get(part).colour(), x, baseline - BAR + 2, width, BAR);
            }
            x += width;
        }
        svg.text("", new Point(x + 7, baseline), "start", say.apply(row.total()));
    }

    private Figure.Table table(LongFunction<String> say) {
        var columns = new ArrayList<>(List.of(names));
        parts.forEach(part -> columns.add(part.label()));
        var lines = rows.stream()
                .map(row -> {
                    var line = new ArrayList<>(List.of(row.name()));
                    row.values().forEach(value -> line.add(say.apply(value)));
                    return List.copyOf(line);
                })
                .toList();
        return new Figure.Table(columns, lines);
    }
}
