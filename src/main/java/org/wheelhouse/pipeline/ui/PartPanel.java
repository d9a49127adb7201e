package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Check;
import org.wheelhouse.pipeline.engine.Fault;
import org.wheelhouse.pipeline.engine.Job;
import org.wheelhouse.pipeline.engine.Plan;
import org.wheelhouse.pipeline.engine.PlanNames;
import org.wheelhouse.pipeline.engine.Scenario;
import org.wheelhouse.pipeline.engine.Stage;
import org.wheelhouse.pipeline.engine.Step;

/** The part that was picked in the graph: the steps of a job with their minutes and troubles, or the gates of a stage. */
class PartPanel extends Div {

    private static final int MOST = 60;

    private final Picking picking;
    private String part = "";

    PartPanel(Picking picking) {
        this.picking = picking;
        setId("part");
        addClassNames("wh-stack", "wh-part-panel");
        setVisible(false);
    }

    /** @param name of a stage or job, as in {@code PlanNames} */
    void pick(String name, Plan plan, Scenario file) {
        part = name.replaceFirst("^[^:]*: ", "");
        show(plan, file);
    }

    /** After the file has changed; a part that is gone is shown no more. */
    void show(Plan plan, Scenario file) {
        removeAll();
        setVisible(false);
        PlanNames names = new PlanNames(plan);
        Optional<PlanNames.Target> job = names.find(part);
        Optional<Integer> stage = names.stage(part);
        if (job.isPresent()) {
            job(plan, job.get(), file);
        } else {
            stage.ifPresent(place -> stage(plan.stages().get(place), file));
        }
    }

    private void job(Plan plan, PlanNames.Target target, Scenario file) {
        Job job = plan.stages().get(target.stage()).jobs().get(target.job());
        String name = PlanNames.of(plan, target.stage(), target.job(), -1);
        add(
                new H3("%s: minutes and faults".formatted(job.title())),
                soft(
                        "Grey minutes are estimates by the kind of step. Everything here can be changed; the run follows at once."));
        job.deployment()
                .ifPresentOrElse(
                        deployment -> deployment
                                .allHooks()
                                .forEach(hook ->
                                        steps(hook.steps(), name + "/" + hook.name(), hook.name() + ": ", file)),
                        () -> steps(job.steps(), name, "", file));
        setVisible(true);
    }

    private void steps(List<Step> steps, String name, String before, Scenario file) {
        for (int i = 0; i < Math.min(MOST, steps.size()); i++) {
            Step step = steps.get(i);
            add(new StepRow(name + ":" + (i + 1), before + step.title(), step, file, picking));
        }
    }

    private void stage(Stage stage, Scenario file) {
        List<Check> gates = file.checks().stream()
                .filter(check -> stage.environments().contains(check.environment()))
                .toList();
        add(new H3("%s: gates".formatted(stage.title())));
        List<Fault> possible = FaultWords.possible(file.withChecks(gates));
        if (gates.isEmpty()) {
            add(soft("No check stands before this stage. Pick one of its jobs to change its steps."));
        }
        possible.forEach(fault -> add(gate(fault)));
        if (!gates.isEmpty() && possible.isEmpty()) {
            add(soft("Its rules look at what tests and scans find: change that under \"What can go wrong\"."));
        }
        setVisible(true);
    }

    private Checkbox gate(Fault fault) {
        Checkbox box = new Checkbox(FaultWords.words(fault), picking.has(fault));
        box.setId("gate-" + FaultWords.words(fault).replaceAll("[^A-Za-z0-9]+", "-"));
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                picking.toggle(fault, event.getValue());
            }
        });
        return box;
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("wh-soft", "wh-small");
        return paragraph;
    }
}
