package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;

/** A small line chart over time as SVG, drawn on the server; its numbers stand in a table beside it. */
final class Svg {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 180;
    private static final int NUMBERS = 48;
    private static final int NAMES = 110;
    private static final int BOTTOM = 24;

    private final StringBuilder body = new StringBuilder();
    private final String says;
    private final double end;
    private final double top;
    private final int left;

    /**
     * @param says what the picture shows, for those who cannot see it
     * @param end last second of the axis
     * @param top largest value of the axis
     */
    Svg(String says, double end, double top, String unit) {
        this.says = says;
        this.end = Math.max(1, end);
        this.top = top <= 0 ? 1 : top;
        this.left = NUMBERS;
        numbers(unit);
        times();
    }

    /** A chart of rows, the first name on top; its row is the number of names. */
    Svg(String says, double end, List<String> names) {
        this.says = says;
        this.end = Math.max(1, end);
        this.top = names.size() + 0.5;
        this.left = NAMES;
        for (int i = 0; i < names.size(); i++) {
            double row = names.size() - i;
            line("wh-ro-grid", 0, row, this.end, row);
            text(left - 6, y(row) + 4, "end", names.get(i));
        }
        times();
    }

    /** A point of a line. */
    record Point(double second, double value) {}

    private void numbers(String unit) {
        for (int i = 0; i <= 2; i++) {
            double value = top * i / 2;
            line("wh-ro-grid", 0, value, end, value);
            text(left - 6, y(value) + 4, "end", shown(value) + unit);
        }
    }

    private void times() {
        for (int i = 0; i <= 4; i++) {
            text(x(end * i / 4), HEIGHT - 6, i == 4 ? "end" : "middle", minutes(end * i / 4));
        }
    }

    /** A line that holds each value until the next point. */
    Svg steps(String style, List<Point> points) {
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
        return points.isEmpty() ? this : polyline(style, path.append(place(end, before)));
    }

    Svg curve(String style, List<Point> points) {
        StringBuilder path = new StringBuilder();
        points.forEach(point -> path.append(place(point.second(), point.value())));
        return points.isEmpty() ? this : polyline(style, path);
    }

    private Svg polyline(String style, StringBuilder path) {
        body.append("<polyline class=\"")
                .append(style)
                .append("\" points=\"")
                .append(path)
                .append("\"/>");
        return this;
    }

    Svg level(String style, double value) {
        return value <= top ? line(style, 0, value, end, value) : this;
    }

    private Svg line(String style, double fromSecond, double from, double toSecond, double to) {
        body.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                style,
                x(fromSecond),
                y(from),
                x(toSecond),
                y(to)));
        return this;
    }

    /** A dot with a sign in it, so that colour is not alone. */
    Svg dot(String style, double second, double value, String sign) {
        body.append(String.format(
                Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>", style, x(second), y(value)));
        text(x(second), y(value) + 4, "middle", sign);
        return this;
    }

    private void text(double x, double y, String anchor, String text) {
        body.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped(text)));
    }

    Div show() {
        return drawn("<svg class=\"wh-ro-chart\" role=\"img\" aria-label=\"" + escaped(says) + "\" viewBox=\"0 0 "
                + WIDTH + " " + HEIGHT + "\">" + body + "</svg>");
    }

    /** The browser reads the text itself: on the way through a parser for HTML the picture would lose its capitals. */
    static Div drawn(String svg) {
        Div holder = new Div();
        holder.addClassName("wh-ro-picture");
        holder.getElement().setProperty("innerHTML", svg);
        return holder;
    }

    private String place(double second, double value) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x(second), y(Math.min(value, top)));
    }

    private double x(double second) {
        return left + Math.min(1, second / end) * (WIDTH - left - 8);
    }

    private double y(double value) {
        return 10 + (1 - value / top) * (HEIGHT - BOTTOM - 14);
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String minutes(double second) {
        return Math.round(second / 60) + " min";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
