package org.homeward.console.chart;

import java.util.List;
import java.util.function.LongFunction;
import org.homeward.console.chart.Svg.Point;

/**
 * The field of a chart with a time axis below and a value axis at its left.
 *
 * @param width how wide it is, so that its texts are as large as those of the page
 * @param ticks what stands under each place of the time axis; empty for nothing
 * @param scale the value axis
 */
record Plot(int width, List<String> ticks, Scale scale) {
    static final int HALF = 580;
    static final int WIDE = 1000;
    static final int NARROW = 400;
    private static final int HEIGHT = 220;
    static final double LEFT = 34;
    private static final double ROOM_OF_HALF_A_TICK = 34;
    private static final double TOP = 10;
    private static final double BOTTOM = HEIGHT - 24.0;

    Svg begin(String label, LongFunction<String> say) {
        var svg = new Svg(width, HEIGHT, label);
        scale.lines().forEach(value -> {
            var y = y(value);
            svg.line(value == 0 ? "axis" : "grid", new Point(LEFT, y), new Point(width, y));
            svg.text("", new Point(LEFT - 7, y + 4), "end", say.apply(value));
        });
        for (var i = 0; i < ticks.size(); i++) {
            if (!ticks.get(i).isEmpty()) {
                var atEnd = middle(i) > width - ROOM_OF_HALF_A_TICK;
                svg.text(
                        "", new Point(atEnd ? width : middle(i), HEIGHT - 7.0), atEnd ? "end" : "middle", ticks.get(i));
            }
        }
        return svg;
    }

    double slot() {
        return (width - LEFT) / Math.max(1, ticks.size());
    }

    double middle(int place) {
        return LEFT + slot() * (place + .5);
    }

    double y(long value) {
        return BOTTOM - scale.share(value) * (BOTTOM - TOP);
    }

    Point point(int place, long value) {
        return new Point(middle(place), y(value));
    }
}
