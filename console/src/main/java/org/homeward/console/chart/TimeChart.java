package org.homeward.console.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.homeward.console.chart.Svg.Point;

/**
 * Values over time: bars that stand on each other, and lines over them.
 *
 * @param title the heading
 * @param axis the places of the time axis
 * @param bars what is stacked, from below
 * @param lines what is drawn as lines
 */
public record TimeChart(String title, Axis axis, List<Series> bars, List<Series> lines) {
    private static final double WIDEST_BAR = 30;

    public TimeChart {
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
    }

    /**
     * A time axis.
     *
     * @param name what its places are
     * @param places their full names, for the table
     * @param ticks what stands under them; empty for nothing
     */
    public record Axis(String name, List<String> places, List<String> ticks) {
        public Axis {
            places = List.copyOf(places);
            ticks = List.copyOf(ticks);
        }
    }

    /** The chart; numbers are said in the user's language. */
    public Figure draw(LongFunction<String> say) {
        var all = new ArrayList<>(bars);
        all.addAll(lines);
        var legend = all.size() < 2
                ? List.<Figure.Key>of()
                : all.stream().map(Series::key).toList();
        return new Figure(title, draw(Plot.WIDE, say), draw(Plot.NARROW, say), legend, table(all, say), true);
    }

    private String draw(int width, LongFunction<String> say) {
        var plot = new Plot(width, axis.ticks(), Scale.upTo(largest()));
        var svg = plot.begin(title, say);
        IntStream.range(0, axis.places().size()).forEach(place -> stack(svg, plot, place));
        lines.forEach(line -> draw(svg, plot, line));
        return svg.end();
    }

    private long largest() {
        var stacked = IntStream.range(0, axis.places().size())
                .mapToLong(place ->
                        bars.stream().mapToLong(bar -> bar.values().get(place)).sum())
                .max()
                .orElse(0);
        return Math.max(stacked, lines.stream().mapToLong(Series::largest).max().orElse(0));
    }

    private void stack(Svg svg, Plot plot, int place) {
        var width = Math.min(WIDEST_BAR, plot.slot() * .72);
        var below = 0L;
        for (var bar : bars) {
            var value = bar.values().get(place);
            if (value > 0) {
                var top = plot.y(below + value);
                svg.rect("s" + bar.colour(), plot.middle(place) - width / 2, top, width, plot.y(below) - top);
            }
            below += value;
        }
    }

    private static void draw(Svg svg, Plot plot, Series line) {
        var points = IntStream.range(0, line.values().size())
                .mapToObj(place -> plot.point(place, line.values().get(place)))
                .toList();
        if (!points.isEmpty()) {
            svg.path("trend t" + line.colour(), points, "");
        }
    }

    private Figure.Table table(List<Series> all, LongFunction<String> say) {
        var columns = new ArrayList<>(List.of(axis.name()));
        all.forEach(series -> columns.add(series.name()));
        var rows = IntStream.range(0, axis.places().size())
                .mapToObj(place -> {
                    var row = new ArrayList<>(List.of(axis.places().get(place)));
                    all.forEach(series -> row.add(say.apply(series.values().get(place))));
                    return List.copyOf(row);
                })
                .toList();
        return new Figure.Table(columns, rows);
    }

    static List<Point> closed(List<Point> points, double floor) {
        var corners = new ArrayList<>(points);
        corners.add(new Point(points.getLast().x(), floor));
        corners.add(new Point(points.getFirst().x(), floor));
        return corners;
    }
}
