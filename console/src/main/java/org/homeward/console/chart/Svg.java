package org.homeward.console.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes SVG. Looks come from classes of the stylesheet; texts are escaped. */
final class Svg {
    /** A corner of a path. */
    record Point(double x, double y) {}

    private final StringBuilder out = new StringBuilder();
    /** A picture that keeps its proportions. */
    Svg(int width, double height, String label) {
        this(width, height, label, "");
    }

    /** A picture that fills what room there is. */
    static Svg stretched(int width, double height, String label) {
        return new Svg(width, height, label, "\" preserveAspectRatio=\"none");
    }

    private Svg(int width, double height, String label, String how) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(number(height))
                .append(how)
                .append("\" aria-label=\"")
                .append(escaped(label))
                .append("\">");
    }

    Svg rect(String look, double x, double y, double width, double height) {
        out.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(look, number(x), number(y), number(width), number(height)));
        return this;
    }

    Svg line(String look, Point from, Point to) {
        out.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(look, number(from.x()), number(from.y()), number(to.x()), number(to.y())));
        return this;
    }

    Svg path(String look, List<Point> points, String end) {
        var corners = points.stream()
                .map(point -> number(point.x()) + " " + number(point.y()))
                .collect(Collectors.joining("L", "M", end));
        out.append("<path class=\"%s\" d=\"%s\"/>".formatted(look, corners));
        return this;
    }

    /** A text whose start, middle or end stands at the point. */
    Svg text(String look, Point at, String anchor, String text) {
        out.append("<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(look, number(at.x()), number(at.y()), anchor, escaped(text)));
        return this;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
