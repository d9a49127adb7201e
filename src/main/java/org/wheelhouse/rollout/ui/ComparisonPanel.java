package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wheelhouse.rollout.Comparison;
import org.wheelhouse.rollout.RolloutService;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Ending;
import org.wheelhouse.rollout.engine.traffic.Figure;
import org.wheelhouse.rollout.engine.traffic.Spread;

/** All strategies under the same fault: one shared seed, and a thousand others. */
final class ComparisonPanel extends Div {

    private static final int RUNS = 1_000;

    private final RolloutService rollouts;
    private final Div result = new Div();
    private Design design;

    ComparisonPanel(RolloutService rollouts, Design design) {
        this.rollouts = rollouts;
        this.design = design;
        addClassName("wh-stack");
        result.addClassName("wh-stack");
        result.setId("rollout-comparison");
        Button compare = new Button("Compare all strategies", click -> compare());
        compare.setId("rollout-compare");
        Div row = new Div(compare);
        row.addClassName("wh-row");
        add(
                new H2("The same fault, every strategy"),
                new Paragraph("One run with the seed of this story, and 1,000 with seeds of their own."),
                row,
                result);
    }

    void use(Design other) {
        design = other;
        result.removeAll();
    }

    private void compare() {
        Comparison comparison = rollouts.compare(design, RUNS);
        result.removeAll();
        result.add(shared(comparison), many(comparison), bars(comparison));
    }

    private static Rows shared(Comparison comparison) {
        List<String> heads = new ArrayList<>(List.of("Strategy", "How it ended"));
        for (Figure figure : Figure.values()) {
            heads.add(figure.title());
        }
        Rows table = new Rows("The seed of this story", heads.toArray(String[]::new));
        for (Comparison.Row row : comparison.rows()) {
            List<String> cells = new ArrayList<>(
                    List.of(row.plan().kind().word(), row.shared().ending().word()));
            for (Figure figure : Figure.values()) {
                cells.add(shown(figure.of(row.shared())));
            }
            table.row(cells);
        }
        return table;
    }

    private static Rows many(Comparison comparison) {
        Rows table = new Rows(
                "1,000 seeds: the middle one, and in brackets where 90 of 100 lie",
                "Strategy",
                "How it ended",
                "Users hurt",
                "Bad requests",
                "Minutes to notice");
        for (Comparison.Row row : comparison.rows()) {
            table.row(List.of(
                    row.plan().kind().word(),
                    endings(row.many()),
                    range(row.many(), Figure.HURT),
                    range(row.many(), Figure.BAD),
                    range(row.many(), Figure.NOTICE)));
        }
        return table;
    }

    /** A bar for the middle number of users hurt; the table above holds the numbers. */
    private static Div bars(Comparison comparison) {
        double most = comparison.rows().stream()
                .mapToDouble(row -> row.many().quantile(Figure.HURT, 0.95))
                .max()
                .orElse(1);
        Div bars = new Div();
        bars.addClassName("wh-ro-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        for (Comparison.Row row : comparison.rows()) {
            Div bar = new Div();
            bar.addClassName("wh-ro-bar");
            double part = most <= 0 ? 0 : row.many().quantile(Figure.HURT, 0.5) / most;
            bar.getStyle().setWidth(Math.max(0.5, part * 100) + "%");
            bars.add(new Paragraph(row.plan().kind().word()), bar);
        }
        return bars;
    }

    private static String endings(Spread spread) {
        Map<Ending, Integer> endings = spread.endings();
        return endings.entrySet().stream()
                .map(entry -> entry.getKey().word() + " " + Math.round(100.0 * entry.getValue() / spread.runs()) + " %")
                .collect(Collectors.joining(", "));
    }

    private static String range(Spread spread, Figure figure) {
        double middle = spread.quantile(figure, 0.5);
        return Double.isNaN(middle)
                ? "none"
                : shown(middle) + " (" + shown(spread.quantile(figure, 0.05)) + " to "
                        + shown(spread.quantile(figure, 0.95)) + ")";
    }

    static String shown(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        return value == Math.rint(value)
                ? Charts.count((long) value)
                : String.format(java.util.Locale.ROOT, "%,.1f", value);
    }
}
