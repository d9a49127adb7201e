package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.rollout.RolloutService;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.MissingData;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Telling;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;

/** Changes the plan: steps as a list, the answer to missing data, and the whole as YAML. */
final class DesignerPanel extends Div {

    private final RolloutService rollouts;
    private final Consumer<Design> changed;
    private final UnorderedList steps = new UnorderedList();
    private final Div problems = new Div();
    private final TextArea yaml = new TextArea("The plan as Argo Rollouts' YAML, with its story");
    private final IntegerField amount = new IntegerField("Percent or minutes");
    private final RadioButtonGroup<MissingData> missing =
            new RadioButtonGroup<>("What does it mean when there is no data?");
    private final Paragraph missingSays = new Paragraph();
    private Design design;
    private int dragged = -1;

    /** @param changed is told every new design that can be played */
    DesignerPanel(RolloutService rollouts, Design design, Consumer<Design> changed) {
        this.rollouts = rollouts;
        this.design = design;
        this.changed = changed;
        addClassName("wh-stack");
        steps.setId("rollout-steps");
        steps.addClassName("wh-ro-edit");
        missing.setId("rollout-missing");
        missing.setItems(MissingData.values());
        missing.setItemLabelGenerator(MissingData::word);
        missing.addValueChangeListener(change -> answer(change.getValue()));
        missingSays.addClassName("wh-soft");
        yaml.setId("rollout-yaml");
        yaml.setWidthFull();
        yaml.setMaxHeight("24em");
        problems.setId("rollout-problems");
        add(new H2("Change the plan"), steps, adders(), missing, missingSays, yaml, yamlButtons(), problems);
        draw();
    }

    private Div adders() {
        amount.setId("rollout-amount");
        amount.setMin(0);
        amount.setMax(1000);
        amount.setValue(10);
        Button weight = new Button("Add a weight", click -> add(new Step.SetWeight(Math.min(100, amount()))));
        weight.setId("rollout-add-weight");
        Button pause = new Button("Add a wait", click -> add(Step.Pause.of(amount() * 60)));
        pause.setId("rollout-add-pause");
        Button person = new Button("Add a wait for a person", click -> add(new Step.Pause(OptionalInt.empty())));
        person.setId("rollout-add-person");
        Div row = new Div(amount, weight, pause, person);
        row.addClassName("wh-row");
        return row;
    }

    private int amount() {
        return amount.getValue() == null ? 0 : Math.max(0, amount.getValue());
    }

    private Div yamlButtons() {
        Button use = new Button("Use this text", click -> use());
        use.setId("rollout-yaml-use");
        Button back = new Button("Write the plan as text again", click -> draw());
        back.setId("rollout-yaml-write");
        Div row = new Div(use, back);
        row.addClassName("wh-row");
        return row;
    }

    void use(Design other) {
        design = other;
        missing.clear();
        draw();
    }

    private void use() {
        Reading<Design> reading = rollouts.read(yaml.getValue());
        show(reading.problems());
        if (reading.isUsable()) {
            design = reading.value().orElseThrow();
            drawSteps();
            changed.accept(design);
        }
    }

    private void show(List<Problem> found) {
        problems.removeAll();
        if (found.isEmpty()) {
            problems.add(Notice.done("The text is used."));
            return;
        }
        UnorderedList list = new UnorderedList();
        found.forEach(problem -> list.add(new ListItem("Line " + problem.line() + ": " + problem.says()
                + (problem.tryThis().isEmpty() ? "" : " Try: " + problem.tryThis()))));
        boolean stops = found.stream().anyMatch(Problem::isError);
        problems.add((stops
                        ? Notice.problem("The text is not used yet. What you typed is kept.")
                        : Notice.warning("The text is used. Look at these:"))
                .with(list));
    }

    private void answer(MissingData choice) {
        if (choice != null) {
            missingSays.setText(choice.sentence());
            change(design.plan().withMetrics(choice::applyTo));
        }
    }

    private void draw() {
        problems.removeAll();
        yaml.setValue(rollouts.write(design));
        drawSteps();
    }

    private void drawSteps() {
        steps.removeAll();
        List<Step> all = current();
        for (int i = 0; i < all.size(); i++) {
            steps.add(item(all, i));
        }
        if (all.isEmpty()) {
            steps.add(new ListItem("No steps: everybody gets it as soon as its pods are ready."));
        }
    }

    private List<Step> current() {
        return design.plan().spec().strategy() instanceof Strategy.Canary canary ? canary.steps() : List.of();
    }

    private ListItem item(List<Step> all, int index) {
        String words = Telling.step(all.get(index));
        Button up = mover("Up", "up", index, words, () -> move(index, index - 1));
        up.setEnabled(index > 0);
        Button down = mover("Down", "down", index, words, () -> move(index, index + 1));
        down.setEnabled(index < all.size() - 1);
        Button remove = mover("Remove", "remove", index, words, () -> remove(index));
        ListItem item = new ListItem(new Span(words), up, down, remove);
        DragSource<ListItem> source = DragSource.create(item);
        source.addDragStartListener(start -> dragged = index);
        DropTarget<ListItem> target = DropTarget.create(item);
        target.addDropListener(drop -> move(dragged, index));
        return item;
    }

    private Button mover(String title, String id, int index, String words, Runnable act) {
        Button button = new Button(title, click -> act.run());
        button.setId("rollout-step-" + index + "-" + id);
        button.setAriaLabel(title + ": " + words);
        return button;
    }

    private void move(int from, int to) {
        List<Step> all = new ArrayList<>(current());
        if (from >= 0 && from < all.size() && to >= 0 && to < all.size() && from != to) {
            all.add(to, all.remove(from));
            steps(all);
        }
        dragged = -1;
    }

    private void remove(int index) {
        List<Step> all = new ArrayList<>(current());
        all.remove(index);
        steps(all);
    }

    private void add(Step step) {
        List<Step> all = new ArrayList<>(current());
        all.add(step);
        steps(all);
    }

    private void steps(List<Step> all) {
        if (design.plan().spec().strategy() instanceof Strategy.Canary canary) {
            Strategy strategy = new Strategy.Canary(
                    List.copyOf(all), canary.background(), canary.scaleDownDelay(), canary.abortScaleDownDelay());
            Plan plan = design.plan();
            change(new Plan(plan.name(), plan.kind(), plan.spec().withStrategy(strategy), plan.rings()));
        }
    }

    private void change(Plan plan) {
        design = design.withPlan(plan);
        draw();
        changed.accept(design);
    }
}
