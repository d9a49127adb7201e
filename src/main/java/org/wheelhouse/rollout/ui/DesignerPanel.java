package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.rollout.RolloutService;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Edit;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.text.Reading;

/** Changes the plan: its strategy, steps, measures, the answer to missing data, and the whole as text. */
final class DesignerPanel extends Div {

    private final RolloutService rollouts;
    private final Consumer<Design> changed;
    private final Design original;
    private final Remembered remembered;
    private final Undo undo = new Undo();
    private final RadioButtonGroup<Plan.Kind> kind = new RadioButtonGroup<>("Strategy");
    private final StepsEditor steps;
    private final BlueGreenForm blueGreen;
    private final MeasuresEditor measures;
    private final MissingDataPanel missing;
    private final TextPanel text;
    private final Button back = button("rollout-undo", "Undo", () -> turn(true));
    private final Button again = button("rollout-redo", "Redo", () -> turn(false));
    private final Button reset = button("rollout-reset", "Back to the plan of the story", this::reset);
    private final Div says = new Div();
    private Design design;

    /** @param changed is told every new design that can be played */
    DesignerPanel(RolloutService rollouts, String story, Design design, Consumer<Design> changed) {
        this.rollouts = rollouts;
        this.changed = changed;
        this.original = design;
        this.design = design;
        this.remembered = new Remembered(story);
        addClassNames("wh-stack", "wh-section");
        setId("rollout-designer");
        kind.setId("rollout-kind");
        kind.setItems(Plan.Kind.values());
        kind.setItemLabelGenerator(Plan.Kind::word);
        kind.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                Plan usual = original.plan().kind() == change.getValue()
                        ? original.plan()
                        : Edit.kind(this.design, change.getValue());
                plan(usual);
            }
        });
        steps = new StepsEditor(design.plan(), this::plan);
        blueGreen = new BlueGreenForm(design.plan(), this::plan);
        measures = new MeasuresEditor(design.plan(), this::plan);
        missing = new MissingDataPanel(design, this::plan);
        text = new TextPanel(rollouts, design, typed -> change(typed, true));
        Div row = new Div(back, again, reset);
        row.addClassName("wh-row");
        Details folded = new Details("The plan as text, from and to a file", text);
        folded.setId("rollout-text");
        add(
                new H2("Change the plan"),
                says,
                row,
                columns(stack(kind, new H3("Steps"), steps, blueGreen), stack(new H3("Measures"), measures, missing)),
                folded);
        draw();
        addAttachListener(attached -> remembered.find(this::found));
    }

    private static Div stack(com.vaadin.flow.component.Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("wh-stack");
        return stack;
    }

    private static Div columns(Div left, Div right) {
        Div columns = new Div(left, right);
        columns.addClassName("wh-ro-halves");
        return columns;
    }

    private static Button button(String id, String words, Runnable act) {
        Button button = new Button(words, click -> act.run());
        button.setId(id);
        return button;
    }

    /** A plan that was changed in this browser before is there again. */
    private void found(String kept) {
        Reading<Design> reading = rollouts.readInto(original, kept);
        boolean other = reading.isUsable() && !reading.value().orElseThrow().equals(design);
        if (other) {
            change(reading.value().orElseThrow(), false);
            says.removeAll();
            says.add(Notice.info("This is the plan as you changed it in this browser; only you see it."));
        }
    }

    private void plan(Plan plan) {
        change(design.withPlan(plan), false);
    }

    private void change(Design other, boolean typed) {
        if (!other.equals(design)) {
            undo.done(design);
            use(other, typed);
        }
    }

    private void turn(boolean backwards) {
        (backwards ? undo.back(design) : undo.again(design)).ifPresent(other -> use(other, false));
    }

    private void reset() {
        change(original, false);
        remembered.forget();
        says.removeAll();
    }

    private void use(Design other, boolean typed) {
        design = other;
        if (other.equals(original)) {
            remembered.forget();
        } else {
            remembered.keep(rollouts.write(other));
        }
        if (!typed) {
            text.show(other);
        }
        draw();
        changed.accept(other);
    }

    private void draw() {
        Plan plan = design.plan();
        boolean sides = plan.kind() == Plan.Kind.BLUE_GREEN;
        kind.setValue(plan.kind());
        steps.setVisible(!sides);
        steps.show(plan);
        blueGreen.setVisible(sides);
        blueGreen.show(plan);
        measures.show(plan);
        missing.show(design);
        back.setEnabled(undo.canGoBack());
        again.setEnabled(undo.canGoAgain());
        reset.setEnabled(!design.equals(original));
    }
}
