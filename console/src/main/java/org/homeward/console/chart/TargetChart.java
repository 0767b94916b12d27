package org.homeward.console.chart;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.homeward.console.chart.Svg.Point;

/**
 * A line over time beside the value it must not pass or should reach.
 *
 * @param title the heading
 * @param axis the places of the time axis
 * @param line the values
 * @param target the value to compare with
 * @param wide whether it has the width of the page
 */
public record TargetChart(String title, TimeChart.Axis axis, Series line, Target target, boolean wide) {
    /**
     * A value to compare with.
     *
     * @param value the value
     * @param name what it is
     */
    public record Target(long value, String name) {}

    /** The chart; numbers are said in the user's language. */
    public Figure draw(LongFunction<String> say) {
        return wide
                ? new Figure(title, draw(Plot.WIDE, say), draw(Plot.NARROW, say), List.of(), table(say), true)
                : new Figure(title, draw(Plot.HALF, say), "", List.of(), table(say), false);
    }

    private String draw(int width, LongFunction<String> say) {
        var plot = new Plot(width, axis.ticks(), Scale.upTo(Math.max(target.value(), line.largest())));
        var svg = plot.begin(title, say);
        var points = IntStream.range(0, line.values().size())
                .mapToObj(place -> plot.point(place, line.values().get(place)))
                .toList();
        if (!points.isEmpty()) {
            svg.path("under", TimeChart.closed(points, plot.y(0)), "Z");
            svg.path("trend t" + line.colour(), points, "");
        }
        var y = plot.y(target.value());
        svg.line("target", new Point(Plot.LEFT, y), new Point(width, y));
        var said = target.name() + " " + say.apply(target.value());
        return svg.text("limit", new Point(width - 4.0, y - 6), "end", said).end();
    }

    private Figure.Table table(LongFunction<String> say) {
        var rows = IntStream.range(0, axis.places().size())
                .mapToObj(place -> List.of(
                        axis.places().get(place), say.apply(line.values().get(place)), say.apply(target.value())))
                .toList();
        return new Figure.Table(List.of(axis.name(), line.name(), target.name()), rows);
    }
}
