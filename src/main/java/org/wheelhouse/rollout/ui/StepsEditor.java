package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutEvent;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.traffic.Edit;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Telling;

/** The steps of a canary as a list: each can be changed in its place, dragged, and moved by Alt and the arrow keys. */
final class StepsEditor extends Div {

    private static final double MOST_MINUTES = 1440;

    private final OrderedList list = new OrderedList();
    private final Consumer<Plan> changed;
    private Plan plan;
    private List<Step> shown = List.of();
    private int dragged = -1;
    private int focus = -1;

    StepsEditor(Plan plan, Consumer<Plan> changed) {
        this.plan = plan;
        this.changed = changed;
        addClassName("wh-stack");
        list.setId("rollout-steps");
        list.addClassName("wh-ro-edit");
        add(list, adders());
        draw();
    }

    private Div adders() {
        Div row = new Div(
                adder("weight", "Add a weight", () -> new Step.SetWeight(nextWeight())),
                adder("pause", "Add a wait", () -> Step.Pause.of(600)),
                adder("person", "Add a wait for a person", Step.Pause::forPerson),
                new Button("Add a check", click -> Edit.check(plan).ifPresent(this::append)));
        row.getChildren().reduce((one, last) -> last).ifPresent(last -> last.setId("rollout-add-check"));
        row.addClassName("wh-row");
        return row;
    }

    private Button adder(String id, String words, java.util.function.Supplier<Step> step) {
        Button button = new Button(words, click -> append(step.get()));
        button.setId("rollout-add-" + id);
        return button;
    }

    /** Twice the largest so far is a usual next step. */
    private int nextWeight() {
        int largest = Edit.steps(plan).stream()
                .filter(Step.SetWeight.class::isInstance)
                .mapToInt(step -> ((Step.SetWeight) step).percent())
                .max()
                .orElse(0);
        return largest == 0 ? 5 : Math.min(100, largest * 2);
    }

    private void append(Step step) {
        List<Step> all = new ArrayList<>(Edit.steps(plan));
        all.add(step);
        tell(Edit.steps(plan, all), all.size() - 1);
    }

    private void tell(Plan other, int focusOn) {
        focus = focusOn;
        changed.accept(other);
    }

    /** What is typed into a step stays where it is: only what changed elsewhere is drawn anew. */
    void show(Plan other) {
        plan = other;
        if (!Edit.steps(other).equals(shown)) {
            draw();
        }
    }

    private void draw() {
        list.removeAll();
        List<Step> all = Edit.steps(plan);
        shown = all;
        for (int i = 0; i < all.size(); i++) {
            list.add(item(all, i));
        }
        if (all.isEmpty()) {
            list.add(new ListItem("No steps: everybody gets it as soon as its pods are ready."));
        }
        focus = -1;
    }

    private ListItem item(List<Step> all, int index) {
        Step step = all.get(index);
        Span grip = new Span("\u2807");
        grip.addClassName("wh-ro-grip");
        grip.getElement().setAttribute("aria-hidden", "true");
        Button up = mover("Up", "up", index, () -> tell(Edit.move(plan, index, index - 1), index - 1));
        up.setEnabled(index > 0);
        Button down = mover("Down", "down", index, () -> tell(Edit.move(plan, index, index + 1), index + 1));
        down.setEnabled(index < all.size() - 1);
        Button remove = mover("Remove", "remove", index, () -> remove(index));
        ListItem item = new ListItem(grip, field(step, index), up, down, remove);
        item.setId("rollout-step-" + index);
        item.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", "Step " + (index + 1));
        keys(item, index);
        drag(item, index);
        if (index == focus) {
            item.getElement().callJsFunction("focus");
        }
        return item;
    }

    private void keys(ListItem item, int index) {
        Shortcuts.addShortcutListener(item, event -> tellMoved(event, index, -1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(item);
        Shortcuts.addShortcutListener(item, event -> tellMoved(event, index, 1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(item);
    }

    private void tellMoved(ShortcutEvent event, int index, int by) {
        Plan moved = Edit.move(plan, index, index + by);
        if (!moved.equals(plan)) {
            tell(moved, index + by);
        }
    }

    private void drag(ListItem item, int index) {
        DragSource.create(item).addDragStartListener(start -> dragged = index);
        DropTarget.create(item).addDropListener(drop -> {
            Plan moved = Edit.move(plan, dragged, index);
            dragged = -1;
            if (!moved.equals(plan)) {
                tell(moved, index);
            }
        });
    }

    private Component field(Step step, int index) {
        return switch (step) {
            case Step.SetWeight weight -> weight(weight, index);
            case Step.Pause pause
            when pause.seconds().isPresent() -> minutes(pause.seconds().getAsInt(), index);
            default -> new Span(Telling.step(step));
        };
    }

    private Component weight(Step.SetWeight weight, int index) {
        IntegerField percent = new IntegerField();
        percent.setId("rollout-step-" + index + "-weight");
        percent.setAriaLabel("Percent of the traffic in step " + (index + 1));
        percent.setMin(0);
        percent.setMax(100);
        percent.setValue(weight.percent());
        percent.setSuffixComponent(new Span("%"));
        percent.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && !percent.isInvalid()) {
                replace(index, new Step.SetWeight(Math.clamp(change.getValue(), 0, 100)));
            }
        });
        return new Span(new Span("give "), percent);
    }

    private Component minutes(int seconds, int index) {
        NumberField minutes = new NumberField();
        minutes.setId("rollout-step-" + index + "-minutes");
        minutes.setAriaLabel("Minutes to wait in step " + (index + 1));
        minutes.setMin(0);
        minutes.setMax(MOST_MINUTES);
        minutes.setValue(seconds / 60.0);
        minutes.setSuffixComponent(new Span("min"));
        minutes.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && !minutes.isInvalid()) {
                replace(index, Step.Pause.of((int) Math.round(Math.clamp(change.getValue(), 0, MOST_MINUTES) * 60)));
            }
        });
        return new Span(new Span("wait "), minutes);
    }

    private void replace(int index, Step step) {
        List<Step> all = new ArrayList<>(Edit.steps(plan));
        all.set(index, step);
        shown = List.copyOf(all);
        tell(Edit.steps(plan, all), -1);
    }

    private void remove(int index) {
        List<Step> all = new ArrayList<>(Edit.steps(plan));
        all.remove(index);
        tell(Edit.steps(plan, all), Math.min(index, all.size() - 1));
    }

    private static Button mover(String title, String id, int index, Runnable act) {
        Button button = new Button(title, click -> act.run());
        button.setId("rollout-step-" + index + "-" + id);
        button.setAriaLabel(title + ": step " + (index + 1));
        return button;
    }
}
