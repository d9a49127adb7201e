package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.wheelhouse.rollout.engine.judge.Condition;
import org.wheelhouse.rollout.engine.judge.Metric;

/** The fields of one measure, in Argo's words. What cannot be read is said at its field, and not used. */
final class MeasureForm extends Div {

    private static final int MOST = 1_000_000;

    private final Consumer<Metric> changed;
    private final TextField success = new TextField("Good when (successCondition)");
    private final TextField failure = new TextField("Bad when (failureCondition)");
    private final IntegerField interval;
    private final IntegerField count;
    private final IntegerField delay;
    private final IntegerField failures;
    private final IntegerField inconclusives;
    private final IntegerField errors;
    private final IntegerField successes;
    private final Paragraph problems = new Paragraph();
    private Metric metric;

    MeasureForm(Metric metric, Consumer<Metric> changed, Component remove) {
        this.metric = metric;
        this.changed = changed;
        addClassName("wh-ro-form");
        condition(success, "success", (now, good) -> now.withConditions(good, now.failure()));
        condition(failure, "failure", (now, bad) -> now.withConditions(now.success(), bad));
        interval = number("Seconds between (interval)", "interval", 0, (now, n) -> now.every(n, now.count()));
        count = number("How often (count), 0 = on and on", "count", 0, (now, n) -> now.every(now.interval(), n));
        delay = number("Seconds before the first (initialDelay)", "initialDelay", 0, Metric::after);
        failures = number("Bad ones tolerated (failureLimit)", "failureLimit", -1, (now, n) -> limits(now, n, 0));
        inconclusives = number(
                "Unclear ones tolerated (inconclusiveLimit)", "inconclusiveLimit", 0, (now, n) -> limits(now, n, 1));
        errors = number(
                "Failed readings in a row (consecutiveErrorLimit)",
                "consecutiveErrorLimit",
                0,
                (now, n) -> limits(now, n, 2));
        successes = number(
                "Good ones in a row are enough (consecutiveSuccessLimit)",
                "consecutiveSuccessLimit",
                0,
                (now, n) -> limits(now, n, 3));
        problems.addClassName("wh-ro-wrong");
        problems.getElement().setAttribute("role", "status");
        add(problems, remove);
        show(metric);
    }

    private static Metric limits(Metric now, int number, int which) {
        return now.withLimits(
                which == 0 ? number : now.failureLimit(),
                which == 1 ? number : now.inconclusiveLimit(),
                which == 2 ? number : now.consecutiveErrorLimit(),
                which == 3 ? number : now.consecutiveSuccessLimit());
    }

    private void condition(TextField field, String key, BiFunction<Metric, Optional<Condition>, Metric> change) {
        field.setId("rollout-" + metric.name() + "-" + key);
        field.setMaxLength(200);
        field.addValueChangeListener(event -> {
            if (!event.isFromClient()) {
                return;
            }
            try {
                String text = event.getValue().strip();
                Optional<Condition> read = text.isEmpty() ? Optional.empty() : Optional.of(Condition.of(text));
                field.setInvalid(false);
                tell(change.apply(metric, read));
            } catch (Condition.ConditionSyntax wrong) {
                field.setInvalid(true);
                field.setErrorMessage("Not used: " + wrong.getMessage() + ". Such as: result >= 0.99");
            }
        });
        add(field);
    }

    private IntegerField number(String label, String key, int least, BiFunction<Metric, Integer, Metric> change) {
        IntegerField field = new IntegerField(label);
        field.setId("rollout-" + metric.name() + "-" + key);
        field.setMin(least);
        field.setMax(MOST);
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null && !field.isInvalid()) {
                tell(change.apply(metric, Math.clamp(event.getValue(), least, MOST)));
            }
        });
        add(field);
        return field;
    }

    private void tell(Metric now) {
        metric = now;
        contradictions();
        changed.accept(now);
    }

    void show(Metric other) {
        metric = other;
        put(success, other.success().map(Condition::text).orElse(""));
        put(failure, other.failure().map(Condition::text).orElse(""));
        interval.setValue(other.interval());
        count.setValue(other.count());
        delay.setValue(other.initialDelay());
        failures.setValue(other.failureLimit());
        inconclusives.setValue(other.inconclusiveLimit());
        errors.setValue(other.consecutiveErrorLimit());
        successes.setValue(other.consecutiveSuccessLimit());
        contradictions();
    }

    private static void put(TextField field, String text) {
        field.setInvalid(false);
        field.setValue(text);
    }

    private void contradictions() {
        List<String> found = metric.contradictions();
        problems.setText(found.isEmpty() ? "" : "The rollout is refused like this: " + String.join("; ", found) + ".");
        problems.setVisible(!found.isEmpty());
    }

    String name() {
        return metric.name();
    }
}
