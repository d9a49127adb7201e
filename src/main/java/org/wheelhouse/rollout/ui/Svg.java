package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Locale;

/** A small line chart over time as SVG, drawn on the server; its numbers stand in a table beside it. */
final class Svg {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 180;
    private static final int LEFT = 48;
    private static final int BOTTOM = 24;

    private final StringBuilder body = new StringBuilder();
    private final String says;
    private final double end;
    private final double top;

    /**
     * @param says what the picture shows, for those who cannot see it
     * @param end last second of the axis
     * @param top largest value of the axis
     */
    Svg(String says, double end, double top, String unit) {
        this.says = says;
        this.end = Math.max(1, end);
        this.top = top <= 0 ? 1 : top;
        axis(unit);
    }

    /** A point of a line. */
    record Point(double second, double value) {}

    private void axis(String unit) {
        for (int i = 0; i <= 2; i++) {
            double value = top * i / 2;
            line("wh-ro-grid", 0, value, end, value);
            text(LEFT - 6, y(value) + 4, "end", shown(value) + unit);
        }
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

    Html show() {
        return new Html("<svg class=\"wh-ro-chart\" role=\"img\" aria-label=\"" + escaped(says) + "\" viewBox=\"0 0 "
                + WIDTH + " " + HEIGHT + "\">" + body + "</svg>");
    }

    private String place(double second, double value) {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x(second), y(Math.min(value, top)));
    }

    private double x(double second) {
        return LEFT + Math.min(1, second / end) * (WIDTH - LEFT - 8);
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
