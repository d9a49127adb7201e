package org.wheelhouse.environments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.wheelhouse.environments.engine.GateBalance;
import org.wheelhouse.environments.engine.GateBalance.Balance;

/**
 * Waiting from left to right, harm that escapes from bottom to top, the choices that nothing beats as a line. Waiting by its root,
 * as a weekly board dwarfs all else.
 */
final class FrontierChart extends Div {

    private final double most;
    private final double harm;
    private final Div plot = new Div();

    FrontierChart(GateBalance lab) {
        most = lab.of((1 << lab.gates().size()) - 1).waitHours();
        harm = lab.of(0).escaped();
        addClassName("wh-env-chart");
        getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label", "Hours of waiting against harm that escapes; the line is what nothing beats");
        plot.addClassName("wh-env-plot");
        Div line = new Div();
        line.getElement().setProperty("innerHTML", line(lab.frontier()));
        plot.add(line);
        Span up = new Span("more harm escapes");
        up.addClassName("wh-env-up");
        Span right = new Span("more waiting");
        right.addClassName("wh-env-right");
        add(up, plot, right);
    }

    private String line(List<Balance> frontier) {
        StringBuilder points = new StringBuilder();
        Balance before = frontier.getFirst();
        for (Balance best : frontier) {
            // no less waiting buys anything between two choices: the line goes right, then down
            points.append(String.format(Locale.ROOT, "%.2f,%.2f ", x(best), y(before)));
            points.append(String.format(Locale.ROOT, "%.2f,%.2f ", x(best), y(best)));
            before = best;
        }
        points.append(String.format(Locale.ROOT, "100,%.2f", y(before)));
        return "<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\"><polyline points=\"" + points + "\"/></svg>";
    }

    /** A point with its word. */
    FrontierChart mark(Balance balance, String word, String style) {
        Span dot = new Span();
        dot.addClassNames("wh-env-dot", style);
        place(dot, balance);
        plot.add(dot);
        if (!word.isEmpty()) {
            Span name = new Span(word);
            name.addClassName("wh-env-name");
            name.addClassName(x(balance) > 60 ? "wh-env-left-of" : "wh-env-right-of");
            place(name, balance);
            plot.add(name);
        }
        return this;
    }

    private void place(Span span, Balance balance) {
        span.getStyle().setLeft(percent(x(balance))).setTop(percent(y(balance)));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private double x(Balance balance) {
        return 100 * Math.sqrt(balance.waitHours() / most);
    }

    private double y(Balance balance) {
        return 100 * (1 - balance.escaped() / harm);
    }
}
