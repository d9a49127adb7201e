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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Defect;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.PlanNames;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.engine.Step;

/** What can go wrong: mistakes in the change, trouble in a step, a lost agent, an approver who does not answer. */
class FaultsPanel extends Div {

    private enum Trouble {
        FAILS("fails"),
        FLAKY("fails one time in five"),
        SLOW("takes three times as long"),
        HANGS("hangs");

        private final String words;

        Trouble(String words) {
            this.words = words;
        }
    }

    private final CheckboxGroup<Defect> defects = new CheckboxGroup<>("The change carries");
    private final Select<String> step = new Select<>();
    private final Select<Trouble> trouble = new Select<>();
    private final CheckboxGroup<String> people = new CheckboxGroup<>("Does not answer");
    private final IntegerField agentDies = new IntegerField("An agent dies at minute");
    private final Div chosen = new Div();
    private final Map<String, Fault> picked = new LinkedHashMap<>();
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final Runnable changed;

    FaultsPanel(Runnable changed) {
        this.changed = changed;
        addClassName("wh-section");
        H2 title = new H2("What can go wrong");
        defects.setId("faults-defects");
        defects.setItems(Defect.values());
        defects.setItemLabelGenerator(Defect::words);
        defects.addValueChangeListener(event -> tell(event.isFromClient()));
        step.setId("faults-step");
        step.setLabel("Step");
        trouble.setId("faults-trouble");
        trouble.setLabel("What it does");
        trouble.setItems(Trouble.values());
        trouble.setItemLabelGenerator(one -> one.words);
        trouble.setValue(Trouble.FAILS);
        Button add = new Button("Add this fault", event -> add());
        add.setId("faults-add");
        people.setId("faults-people");
        people.addValueChangeListener(event -> tell(event.isFromClient()));
        agentDies.setId("faults-agent");
        agentDies.setMin(0);
        agentDies.setMax(10_000);
        agentDies.setClearButtonVisible(true);
        agentDies.addValueChangeListener(event -> tell(event.isFromClient()));
        Div row = new Div(step, trouble, add);
        row.addClassName("wh-row");
        row.getStyle().set("align-items", "end");
        chosen.addClassName("wh-row");
        add(title, defects, row, chosen, people, agentDies);
    }

    /** Offers the steps and people of this plan; what was picked and still exists stays. */
    void offer(Plan plan, Scenario scenario) {
        targets.clear();
        for (int s = 0; s < plan.stages().size(); s++) {
            for (int j = 0; j < plan.stages().get(s).jobs().size() && targets.size() < 300; j++) {
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
        String before = step.getValue();
        step.setItems(targets.keySet());
        step.setItemLabelGenerator(targets::get);
        step.setValue(
                targets.containsKey(before)
                        ? before
                        : targets.keySet().stream().findFirst().orElse(null));
        Set<String> approvers = new java.util.TreeSet<>();
        scenario.checks().stream()
                .filter(Check.Approval.class::isInstance)
                .forEach(check -> approvers.addAll(((Check.Approval) check).approvers()));
        Set<String> away = new HashSet<>(people.getValue());
        away.retainAll(approvers);
        people.setItems(approvers);
        people.setValue(away);
        people.setVisible(!approvers.isEmpty());
        picked.keySet().removeIf(key -> !targets.containsKey(key));
        showChosen();
    }

    private void steps(List<Step> steps, String name) {
        for (int i = 0; i < steps.size() && targets.size() < 300; i++) {
            targets.put(name + ":" + (i + 1), name + ": " + steps.get(i).title());
        }
    }

    private void add() {
        String target = step.getValue();
        if (target == null) {
            return;
        }
        picked.put(
                target,
                switch (trouble.getValue()) {
                    case FAILS -> new Fault.StepFails(target, Integer.MAX_VALUE);
                    case FLAKY -> new Fault.Flaky(target, 0.2);
                    case SLOW -> new Fault.Slow(target, 3);
                    case HANGS -> new Fault.Hangs(target);
                });
        showChosen();
        tell(true);
    }

    private void showChosen() {
        chosen.removeAll();
        picked.forEach((target, fault) -> {
            Button remove = new Button("Remove: " + targets.get(target) + " " + words(fault), event -> {
                picked.remove(target);
                showChosen();
                tell(true);
            });
            remove.setId("faults-remove-" + target.replaceAll("[^A-Za-z0-9]", "-"));
            chosen.add(remove);
        });
    }

    private static String words(Fault fault) {
        return switch (fault) {
            case Fault.Flaky one -> Trouble.FLAKY.words;
            case Fault.Slow one -> Trouble.SLOW.words;
            case Fault.Hangs one -> Trouble.HANGS.words;
            default -> Trouble.FAILS.words;
        };
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            changed.run();
        }
    }

    /** The scenario of the file with what was picked here on top. */
    Scenario over(Scenario scenario) {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(picked.values());
        people.getValue().forEach(person -> faults.add(new Fault.ApproverIsAway(person)));
        Integer minute = agentDies.getValue();
        if (minute != null && minute >= 0) {
            faults.add(new Fault.AgentDies(minute));
        }
        return Picks.NONE.withFaults(faults).withDefects(defects.getValue()).over(scenario);
    }
}
