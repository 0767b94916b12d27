package org.homeward.console.chart;

import java.util.List;

/**
 * How much of something limited is taken: one bar, full at the limit.
 *
 * @param label what is said to those who do not see the bar
 * @param parts the taken parts, each with its colour
 * @param limit the limit
 */
public record Gauge(String label, List<Part> parts, long limit) {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 10;

    public Gauge {
        parts = List.copyOf(parts);
    }

    /**
     * A taken part.
     *
     * @param colour the number of its colour
     * @param amount how much
     */
    public record Part(int colour, long amount) {}

    /** The bar. */
    public String draw() {
        var svg = Svg.stretched(WIDTH, HEIGHT, label).rect("track", 0, 0, WIDTH, HEIGHT);
        var full = Math.max(
                limit, Math.max(1, parts.stream().mapToLong(Part::amount).sum()));
        var x = 0.0;
        for (var part : parts) {
            var width = (double) part.amount() * WIDTH / full;
            svg.rect("s" + part.colour(), x, 0, width, HEIGHT);
            x += width;
        }
        return svg.end();
    }
}
