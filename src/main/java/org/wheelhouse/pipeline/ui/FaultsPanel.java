package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.PlanNames;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.engine.Step;

/** What can go wrong: in the change, in a step, with people, checks and machines; and all that was picked, here or in the graph. */
class FaultsPanel extends Div {

    private static final int MOST_STEPS = 300;

    private final Picking picking;
    private final CheckboxGroup<Defect> defects = new CheckboxGroup<>("The change carries");
    private final QualityFields quality;
    private final CheckboxGroup<Fault> around = new CheckboxGroup<>("Around the run");
    private final IntegerField agentDies = new IntegerField("An agent dies at minute");
    private final Select<String> step = new Select<>();
    private final Select<Trouble> trouble = new Select<>();
    private final Div chosen = new Div();
    private final Map<String, String> targets = new LinkedHashMap<>();

    FaultsPanel(Picking picking) {
        this.picking = picking;
        this.quality = new QualityFields(picking);
        addClassName("wh-section");
        defects.setId("faults-defects");
        defects.setItems(Defect.values());
        defects.setItemLabelGenerator(Defect::words);
        defects.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                picking.change(old -> old.carrying(event.getValue()));
            }
        });
        around.setId("faults-around");
        around.setItemLabelGenerator(FaultWords::words);
        around.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                pickAround(event.getOldValue(), event.getValue());
            }
        });
        chosen.addClassName("wh-row");
        chosen.setId("faults-chosen");
        add(new H2("What can go wrong"), defects, quality, stepRow(), around, agent(), chosen);
    }

    private Div stepRow() {
        step.setId("faults-step");
        step.setLabel("Step");
        trouble.setId("faults-trouble");
        trouble.setLabel("What it does");
        trouble.setItems(Trouble.FAILS, Trouble.FAILS_ONCE, Trouble.FLAKY, Trouble.SLOW, Trouble.HANGS);
        trouble.setItemLabelGenerator(one -> one.words);
        trouble.setValue(Trouble.FAILS);
        Button add = new Button("Add this fault", event -> {
            String target = step.getValue();
            if (target != null) {
                picking.trouble(target, trouble.getValue().in(target, trouble.getValue().usual));
            }
        });
        add.setId("faults-add");
        Div row = new Div(step, trouble, add);
        row.addClassNames("wh-row", "wh-row-foot");
        return row;
    }

    private IntegerField agent() {
        agentDies.setId("faults-agent");
        agentDies.setMin(0);
        agentDies.setMax(10_000);
        agentDies.setClearButtonVisible(true);
        agentDies.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                picking.change(old -> {
                    List<Fault> faults = new ArrayList<>(old.faults());
                    faults.removeIf(Fault.AgentDies.class::isInstance);
                    if (event.getValue() != null && event.getValue() >= 0) {
                        faults.add(new Fault.AgentDies(event.getValue()));
                    }
                    return old.withFaults(faults);
                });
            }
        });
        return agentDies;
    }

    private void pickAround(Set<Fault> before, Set<Fault> now) {
        Set<Fault> faults = new LinkedHashSet<>(picking.get().faults());
        faults.removeAll(before);
        faults.addAll(now);
        picking.change(old -> old.withFaults(List.copyOf(faults)));
    }

    /** Offers the steps, people and checks of this plan, and shows what is picked. */
    void show(Plan plan, Scenario file) {
        targets.clear();
        collect(plan);
        String before = step.getValue();
        step.setItems(targets.keySet());
        step.setItemLabelGenerator(targets::get);
        step.setValue(
                targets.containsKey(before)
                        ? before
                        : targets.keySet().stream().findFirst().orElse(null));
        List<Fault> possible = FaultWords.possible(file);
        Set<Fault> on = new HashSet<>(possible);
        on.retainAll(picking.get().faults());
        around.setItems(possible);
        around.setValue(on);
        around.setVisible(!possible.isEmpty());
        defects.setValue(picking.get().over(file).defects());
        quality.show(file);
        agentDies.setValue(picking.get().faults().stream()
                .filter(Fault.AgentDies.class::isInstance)
                .map(fault -> (int) ((Fault.AgentDies) fault).minute())
                .findFirst()
                .orElse(null));
        showChosen();
    }

    private void collect(Plan plan) {
        for (int s = 0; s < plan.stages().size(); s++) {
            for (int j = 0; j < plan.stages().get(s).jobs().size() && targets.size() < MOST_STEPS; j++) {
                var job = plan.stages().get(s).jobs().get(j);
                String name = PlanNames.of(plan, s, j, -1);
                job.deployment()
                        .ifPresentOrElse(
                                deployment -> deployment
                                        .allHooks()
                                        .forEach(hook -> steps(hook.steps(), name + "/" + hook.name())),
                                () -> steps(job.steps(), name));
            }
        }
    }

    private void steps(List<Step> steps, String name) {
        for (int i = 0; i < steps.size() && targets.size() < MOST_STEPS; i++) {
            targets.put(name + ":" + (i + 1), name + ": " + steps.get(i).title());
        }
    }

    private void showChosen() {
        chosen.removeAll();
        for (Fault fault : picking.get().faults()) {
            String target = FaultWords.target(fault);
            String where = target.isEmpty()
                    ? ""
                    : Objects.requireNonNullElse(targets.get(target), target + " (not in this file)") + " ";
            Button remove =
                    new Button("Remove: " + where + FaultWords.words(fault), event -> picking.toggle(fault, false));
            remove.setId("faults-remove-" + (target + FaultWords.words(fault)).replaceAll("[^A-Za-z0-9]+", "-"));
            chosen.add(remove);
        }
    }
}
