package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.wheelhouse.rollout.Comparison;
import org.wheelhouse.rollout.engine.traffic.Figure;

/**
 * A distribution for each strategy: where 90 of 100 runs lie, the middle half of them, the middle one. Ten times as much is one
 * step to the right, as strategies lie that far apart; the table below holds the numbers.
 */
final class SpreadChart {

    private SpreadChart() {}

    static Div of(Comparison comparison, Figure figure) {
        double most = comparison.rows().stream()
                .mapToDouble(row -> row.many().quantile(figure, 0.95))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(1);
        double top = Math.max(1, most);
        StringBuilder html = new StringBuilder();
        for (Comparison.Row row : comparison.rows()) {
            double[] parts = row.many().quantiles(figure, 0.05, 0.25, 0.5, 0.75, 0.95);
            html.append("<span class=\"wh-ro-name\">")
                    .append(Chart.escaped(row.plan().kind().word()))
                    .append("</span><span class=\"wh-ro-track\">");
            if (!Double.isNaN(parts[2])) {
                stretch(html, "wh-ro-all", parts[0], parts[4], top);
                stretch(html, "wh-ro-half", parts[1], parts[3], top);
                stretch(html, "wh-ro-middle", parts[2], parts[2], top);
            } else {
                html.append("<span class=\"wh-ro-none\">none</span>");
            }
            html.append("</span>");
        }
        html.append("<span></span><span class=\"wh-ro-ticks\">");
        tick(html, 0, top);
        for (double value = 1; value <= top; value *= 10) {
            tick(html, value, top);
        }
        Div chart = Chart.drawn(html.append("</span>").toString());
        chart.addClassName("wh-ro-spread");
        chart.getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        figure.title() + " of each strategy: where 90 of 100 runs lie, and the middle one");
        return chart;
    }

    private static void stretch(StringBuilder html, String style, double from, double to, double top) {
        html.append(String.format(
                Locale.ROOT,
                "<span class=\"%s\" style=\"left:%.2f%%;width:%.2f%%\"></span>",
                style,
                place(from, top),
                place(to, top) - place(from, top)));
    }

    private static void tick(StringBuilder html, double value, double top) {
        html.append(
                String.format(Locale.ROOT, "<span style=\"left:%.2f%%\">%,d</span>", place(value, top), (long) value));
    }

    private static double place(double value, double top) {
        return 100 * Math.log1p(Math.max(0, value)) / Math.log1p(top);
    }
}
