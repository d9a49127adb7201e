package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.engine.Step;

/** One step of the part that was picked in the graph: how long it lasts, and what is wrong with it. */
class StepRow extends Div {

    private static final double LONGEST = 10_000;

    private final String target;
    private final Picking picking;
    private final Select<Trouble> trouble = new Select<>();
    private final IntegerField number = new IntegerField();

    /**
     * @param target name of the step, as in {@code PlanNames}
     * @param name that its fields begin with
     * @param file the scenario of the file without what was picked
     */
    StepRow(String target, String name, Step step, Scenario file, Picking picking) {
        this.target = target;
        this.picking = picking;
        addClassNames("wh-row", "wh-step-row");
        String id = target.replaceAll("[^A-Za-z0-9]", "-");
        Span title = new Span(name);
        title.addClassName("wh-step-name");
        add(title, minutes(id, name, step, file), trouble(id, name), number(id, name));
    }

    private NumberField minutes(String id, String name, Step step, Scenario file) {
        NumberField minutes = new NumberField();
        minutes.setId("minutes-" + id);
        minutes.setAriaLabel("Minutes of " + name);
        minutes.setMin(0);
        minutes.setMax(LONGEST);
        Double written = file.minutes().get(target);
        minutes.setPlaceholder(
                String.format(Locale.ROOT, "%.1f", written == null ? step.work().minutes() : written));
        minutes.setSuffixComponent(new Span("min"));
        Double own = picking.get().minutes().get(target);
        if (own != null) {
            minutes.setValue(own);
        }
        minutes.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                picking.change(old -> timed(old, event.getValue()));
            }
        });
        return minutes;
    }

    private Picks timed(Picks old, Double value) {
        Map<String, Double> minutes = new HashMap<>(old.minutes());
        if (value == null) {
            minutes.remove(target);
        } else {
            minutes.put(target, Math.clamp(value, 0, LONGEST));
        }
        return old.withMinutes(minutes);
    }

    private Select<Trouble> trouble(String id, String name) {
        Optional<Fault> picked = picking.in(target);
        trouble.setId("trouble-" + id);
        trouble.setAriaLabel("What is wrong with " + name);
        trouble.setItems(Trouble.values());
        trouble.setItemLabelGenerator(one -> one.words);
        trouble.setValue(Trouble.of(picked));
        trouble.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                number.setValue(event.getValue().usual);
                pick();
            }
        });
        return trouble;
    }

    private IntegerField number(String id, String name) {
        number.setId("trouble-number-" + id);
        number.setAriaLabel("How much of it: " + name);
        number.setMin(1);
        number.setMax(100);
        number.setValue(Trouble.number(picking.in(target)));
        number.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                pick();
            }
        });
        measure();
        return number;
    }

    private void measure() {
        String measure = trouble.getValue().measure;
        number.setVisible(!measure.isEmpty());
        number.setSuffixComponent(new Span(measure));
    }

    private void pick() {
        measure();
        Integer value = number.getValue();
        picking.trouble(target, trouble.getValue().in(target, value == null ? 0 : value));
    }
}
