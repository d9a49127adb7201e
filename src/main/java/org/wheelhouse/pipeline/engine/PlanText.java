package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.List;

/** A plan as lines that people can compare: what will run, in order, with all that changes whether and where it runs. */
public final class PlanText {

    private final List<String> lines = new ArrayList<>();

    private PlanText() {}

    public static List<String> of(Plan plan) {
        PlanText text = new PlanText();
        plan.stages().forEach(text::stage);
        return List.copyOf(text.lines);
    }

    private void stage(Stage stage) {
        lines.add("stage: " + stage.id());
        condition("  ", stage.condition());
        stage.jobs().forEach(this::job);
    }

    private void job(Job job) {
        lines.add("  %s: %s".formatted(job.deployment().isPresent() ? "deployment" : "job", job.id()));
        condition("    ", job.condition());
        job.deployment().ifPresent(deployment -> lines.add("    environment: " + deployment.environment()));
        if (job.timeoutMinutes() != 60) {
            lines.add("    timeoutInMinutes: " + Math.round(job.timeoutMinutes()));
        }
        if (job.continueOnError()) {
            lines.add("    continueOnError: true");
        }
        if (job.hasLegs()) {
            job.legs().forEach(leg -> lines.add("    leg: " + leg.name()));
        }
        job.deployment().ifPresentOrElse(deployment -> deployment.allHooks().forEach(this::hook), () -> job.steps()
                .forEach(step -> step("    ", step)));
    }

    private void hook(Deployment.Hook hook) {
        lines.add("    " + hook.name() + ":");
        hook.steps().forEach(step -> step("      ", step));
    }

    private void step(String indent, Step step) {
        lines.add("%s- %s: %s".formatted(indent, step.kind(), step.value().replaceAll("\\s*\\R\\s*", " ; ")));
        lines.add("%s  displayName: %s".formatted(indent, step.title()));
        condition(indent + "  ", step.condition());
        if (step.continueOnError()) {
            lines.add(indent + "  continueOnError: true");
        }
        if (!step.enabled()) {
            lines.add(indent + "  enabled: false");
        }
    }

    private void condition(String indent, Condition condition) {
        if (!condition.text().isEmpty()) {
            lines.add(indent + "condition: " + condition.text());
        }
    }
}
