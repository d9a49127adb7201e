package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;

/**
 * A small chart over time, drawn on the server. Lines are stretched to the width there is, words and signs are not, so that it
 * reads on a phone as on a wall; its numbers stand in a table beside it.
 */
final class Chart {

    private static final int TIMES = 4;

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();
    private final String says;
    private final double end;
    private final double bottom;
    private final double top;
    private final List<String> left;

    private Chart(String says, double end, double bottom, double top, List<String> left) {
        this.says = says;
        this.end = Math.max(1, end);
        this.bottom = bottom;
        this.top = top > bottom ? top : bottom + 1;
        this.left = left;
    }

    /**
     * A chart of values.
     *
     * @param says what the picture shows, for those who cannot see it
     * @param end last second of the axis
     */
    static Chart of(String says, double end, double bottom, double top, String unit) {
        double highest = top > bottom ? top : bottom + 1;
        List<String> numbers = List.of(
                shown(highest, highest - bottom) + unit,
                shown((highest + bottom) / 2, highest - bottom) + unit,
                shown(bottom, highest - bottom) + unit);
        Chart chart = new Chart(says, end, bottom, highest, numbers);
        for (int i = 0; i <= 2; i++) {
            chart.level("wh-ro-grid", bottom + (highest - bottom) * i / 2);
        }
        return chart;
    }

    /** A chart of rows, the first name on top; the value of a row counts from 0 at the top. */
    static Chart ofRows(String says, double end, List<String> names) {
        Chart chart = new Chart(says, end, -names.size() + 0.5, 0.5, names);
        for (int i = 0; i < names.size(); i++) {
            chart.level("wh-ro-grid", -i);
        }
        return chart;
    }

    /** A point of a line. */
    record Point(double second, double value) {}

    /** A line that holds each value until the next point; it ends at the last one. */
    Chart steps(String style, List<Point> points) {
        StringBuilder path = new StringBuilder();
        double before = 0;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (i > 0) {
                path.append(place(point.second(), before));
            }
            path.append(place(point.second(), point.value()));
            before = point.value();
        }
        return points.isEmpty() ? this : polyline(style, path);
    }

    Chart curve(String style, List<Point> points) {
        StringBuilder path = new StringBuilder();
        points.forEach(point -> path.append(place(point.second(), point.value())));
        return points.isEmpty() ? this : polyline(style, path);
    }

    private Chart polyline(String style, StringBuilder path) {
        lines.append("<polyline class=\"")
                .append(style)
                .append("\" points=\"")
                .append(path)
                .append("\"/>");
        return this;
    }

    Chart level(String style, double value) {
        lines.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"0\" y1=\"%.2f\" x2=\"100\" y2=\"%.2f\"/>",
                style,
                y(value),
                y(value)));
        return this;
    }

    /** A stripe from side to side, with its word at the right. */
    Chart band(String style, double from, double to, String word) {
        double high = y(Math.min(top, to));
        double low = y(Math.max(bottom, from));
        lines.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"0\" y=\"%.2f\" width=\"100\" height=\"%.2f\"/>",
                style,
                high,
                low - high));
        marks.append(String.format(
                Locale.ROOT,
                "<span class=\"wh-ro-word\" style=\"top:%.2f%%\">%s</span>",
                (high + low) / 2,
                escaped(word)));
        return this;
    }

    /** A sign, so that colour is not alone. */
    Chart mark(String style, double second, double value, String sign) {
        marks.append(String.format(
                Locale.ROOT,
                "<span class=\"wh-ro-mark %s\" style=\"left:%.2f%%;top:%.2f%%\">%s</span>",
                style,
                x(second),
                y(value),
                escaped(sign)));
        return this;
    }

    Div show() {
        StringBuilder html = new StringBuilder("<div class=\"wh-ro-y\">");
        left.forEach(name -> html.append("<span>").append(escaped(name)).append("</span>"));
        html.append("</div><div class=\"wh-ro-plot\"><svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\">")
                .append(lines)
                .append("</svg>")
                .append(marks)
                .append("</div><div class=\"wh-ro-x\">");
        for (int i = 0; i <= TIMES; i++) {
            html.append("<span>").append(minutes(end * i / TIMES)).append("</span>");
        }
        Div chart = drawn(html.append("</div>").toString());
        chart.addClassName("wh-ro-chart");
        chart.getElement().setAttribute("role", "img").setAttribute("aria-label", says);
        return chart;
    }

    /** The browser reads the text itself: on the way through a parser for HTML a picture would lose its capitals. */
    static Div drawn(String svg) {
        Div holder = new Div();
        holder.getElement().setProperty("innerHTML", svg);
        return holder;
    }

    private String place(double second, double value) {
        return String.format(Locale.ROOT, "%.2f,%.2f ", x(second), y(Math.clamp(value, bottom, top)));
    }

    private double x(double second) {
        return 100 * Math.min(1, second / end);
    }

    private double y(double value) {
        return 100 * (1 - (value - bottom) / (top - bottom));
    }

    private static String shown(double value, double range) {
        int digits = range >= 20 ? 0 : range >= 2 ? 1 : range >= 0.2 ? 2 : 3;
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private static String minutes(double second) {
        long minutes = Math.round(second / 60);
        return minutes < 180 ? minutes + " min" : Math.round(minutes / 60.0) + " h";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
