package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wheelhouse.rollout.engine.judge.Condition;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.traffic.Edit;
import org.wheelhouse.rollout.engine.traffic.Measure;
import org.wheelhouse.rollout.engine.traffic.Plan;

/** The measures of a plan, each with its conditions and limits; the same in every check of the plan. */
final class MeasuresEditor extends Div {

    private final Div list = new Div();
    private final Select<Measure> more = new Select<>();
    private final Consumer<Plan> changed;
    private Plan plan;
    private List<String> shown = List.of();

    MeasuresEditor(Plan plan, Consumer<Plan> changed) {
        this.plan = plan;
        this.changed = changed;
        addClassName("wh-stack");
        list.setId("rollout-metrics");
        more.setId("rollout-add-measure");
        more.setLabel("Measure one more thing");
        more.setItemLabelGenerator(measure -> measure.word() + ": " + measure.sentence());
        more.setWidth("min(32em, 100%)");
        more.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                changed.accept(Edit.addMeasure(this.plan, usual(change.getValue())));
            }
        });
        add(list, more);
        draw();
    }

    void show(Plan other) {
        List<Metric> before = Edit.measures(plan);
        plan = other;
        List<Metric> now = Edit.measures(other);
        if (!names(now).equals(shown)) {
            draw();
        } else if (!now.equals(before)) {
            list.getChildren().map(Details.class::cast).forEach(details -> details.getContent()
                    .findFirst()
                    .map(MeasureForm.class::cast)
                    .ifPresent(form -> now.stream()
                            .filter(metric -> metric.name().equals(form.name()))
                            .forEach(metric -> {
                                form.show(metric);
                                details.setSummaryText(says(metric));
                            })));
        }
    }

    private static List<String> names(List<Metric> metrics) {
        return metrics.stream().map(Metric::name).toList();
    }

    private void draw() {
        list.removeAll();
        List<Metric> metrics = Edit.measures(plan);
        shown = names(metrics);
        metrics.forEach(metric -> list.add(details(metric)));
        if (metrics.isEmpty()) {
            list.add(Charts.soft("Nothing is measured: only complaints will stop it."));
        }
        more.setItems(List.of(Measure.values()).stream()
                .filter(measure -> !shown.contains(measure.word()))
                .toList());
    }

    private Details details(Metric metric) {
        Button remove =
                new Button("Do not measure it", click -> changed.accept(Edit.removeMeasure(plan, metric.name())));
        remove.setId("rollout-remove-" + metric.name());
        MeasureForm form =
                new MeasureForm(metric, now -> changed.accept(Edit.measure(plan, metric.name(), old -> now)), remove);
        Details details = new Details(says(metric), form);
        details.setId("rollout-metric-" + metric.name());
        return details;
    }

    /** Such as "success-rate: result &gt;= 0.99, every 60 s, 1 failure tolerated". */
    static String says(Metric metric) {
        String wanted = metric.success()
                .map(Condition::text)
                .or(() -> metric.failure().map(bad -> "not (" + bad.text() + ")"))
                .orElse("always good");
        String when = metric.interval() == 0
                ? "once"
                : "every " + metric.interval() + " s" + (metric.count() > 0 ? ", " + metric.count() + " times" : "");
        int limit = metric.failureLimit();
        String failures = limit < 0 ? "" : ", " + limit + (limit == 1 ? " failure" : " failures") + " tolerated";
        return metric.name() + ": " + wanted + ", " + when + failures;
    }

    private static Metric usual(Measure measure) {
        Metric metric =
                switch (measure) {
                    case SUCCESS_RATE -> Metric.of(measure.word(), "result >= 0.99");
                    case ERROR_RATE -> Metric.of(measure.word(), "result <= 1");
                    case LATENCY_P95 -> Metric.of(measure.word(), "result <= 400");
                    case MEMORY -> Metric.of(measure.word(), "result <= 700");
                    case ORDERS -> Metric.of(measure.word(), "result >= 2");
                    case DATA_CHECKS -> Metric.of(measure.word(), "result <= 2");
                    case CANARY_SCORE ->
                        Metric.of(
                                measure.word(),
                                Optional.of(Condition.of("result >= 95")),
                                Optional.of(Condition.of("isNaN(result) || result < 75")));
                };
        return measure == Measure.CANARY_SCORE
                ? metric.every(600, 0).after(600)
                : metric.every(60, 0).after(120).withLimits(1, 0, 4, 0);
    }

    /** All names, for tests of what is shown. */
    @Override
    public String toString() {
        return shown.stream().collect(Collectors.joining(", "));
    }
}
