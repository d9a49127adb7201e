package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final Select<Figure> figure = new Select<>();
    private final Div spread = new Div();
    private final Div result = new Div();
    private Design design;

    ComparisonPanel(RolloutService rollouts, Design design) {
        this.rollouts = rollouts;
        this.design = design;
        addClassNames("wh-stack", "wh-section");
        result.addClassName("wh-stack");
        result.setId("rollout-comparison");
        spread.setId("rollout-spread");
        spread.addClassName("wh-stack");
        figure.setId("rollout-figure");
        figure.setLabel("What to compare over 1,000 seeds");
        figure.setItems(Figure.values());
        figure.setItemLabelGenerator(Figure::title);
        figure.setValue(Figure.HURT);
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
        Paragraph took = Charts.soft(String.format(
                Locale.ROOT,
                "%,d runs of a day in %.1f seconds.",
                comparison.runs(),
                comparison.took().toMillis() / 1e3));
        took.setId("rollout-took");
        result.add(shared(comparison), good(comparison), figure, spread, took);
        figure.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                draw(comparison);
            }
        });
        draw(comparison);
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

    private static Rows good(Comparison comparison) {
        Rows table = new Rows(
                "If the version were good",
                "Strategy",
                "Minutes to full release",
                "Stopped for nothing",
                "Extra pod hours");
        for (Comparison.Row row : comparison.rows()) {
            Spread good = row.good();
            int alarms = good.endings().getOrDefault(Ending.FALSE_ALARM, 0);
            table.row(List.of(
                    row.plan().kind().word(),
                    range(good, Figure.RELEASE),
                    shown(100.0 * alarms / good.runs()) + " %",
                    range(good, Figure.CAPACITY)));
        }
        table.setId("rollout-if-good");
        return table;
    }

    private void draw(Comparison comparison) {
        Figure chosen = figure.getValue();
        spread.removeAll();
        Rows table = new Rows(
                chosen.title() + " over 1,000 seeds",
                "Strategy",
                "Least of 95 in 100",
                "A quarter below",
                "The middle one",
                "A quarter above",
                "Most of 95 in 100",
                "How it ended");
        for (Comparison.Row row : comparison.rows()) {
            double[] parts = row.many().quantiles(chosen, 0.05, 0.25, 0.5, 0.75, 0.95);
            List<String> cells = new ArrayList<>(List.of(row.plan().kind().word()));
            for (double part : parts) {
                cells.add(shown(part));
            }
            cells.add(endings(row.many()));
            table.row(cells);
        }
        spread.add(SpreadChart.of(comparison, chosen), table);
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
        return value == Math.rint(value) ? Charts.count((long) value) : String.format(Locale.ROOT, "%,.1f", value);
    }
}
