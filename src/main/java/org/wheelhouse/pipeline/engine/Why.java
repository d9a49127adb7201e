package org.wheelhouse.pipeline.engine;

import java.util.List;
import org.wheelhouse.pipeline.engine.Run.JobRun;
import org.wheelhouse.pipeline.engine.Run.LegRun;
import org.wheelhouse.pipeline.engine.Run.StageRun;
import org.wheelhouse.pipeline.engine.Run.StepRun;

/** Says in one or two sentences, with the names of this file, why a part of a run is as it is. */
public final class Why {

    private final Run run;

    public Why(Run run) {
        this.run = run;
    }

    /** Why the run ended as it did, or what it waits for. */
    public String run(int number) {
        Run.Total total = run.totals().get(number);
        if (total.result().isEmpty()) {
            return run.stages().stream()
                    .filter(stage -> stage.run() == number && stage.result().isEmpty() && stage.ready() >= 0)
                    .map(this::stage)
                    .findFirst()
                    .orElse("The run waits.");
        }
        List<String> bad = run.stages().stream()
                .filter(stage -> stage.run() == number)
                .filter(stage -> stage.result()
                        .filter(one -> one == Result.FAILED || one == Result.CANCELED)
                        .isPresent())
                .map(new Named(run)::title)
                .toList();
        return switch (total.result().get()) {
            case SUCCEEDED -> "The run succeeded: no stage failed.";
            case SUCCEEDED_WITH_ISSUES ->
                "The run succeeded with issues: a step or job failed that may fail (continueOnError).";
            case CANCELED ->
                bad.isEmpty()
                        ? "Somebody canceled the run."
                        : "The run counts as canceled: %s.".formatted(Words.list(bad) + " was canceled");
            default -> "The run failed because %s failed.".formatted(Words.list(bad));
        };
    }

    /** Why the stage ended as it did, or what it waits for. */
    public String stage(StageRun stage) {
        return new WhyStage(run).stage(stage);
    }

    /** Why the job ended as it did. */
    public String job(StageRun stage, JobRun job) {
        return new WhyJob(run).job(stage, job);
    }

    /** Why a leg started when it did. */
    public String leg(StageRun stage, JobRun job, LegRun leg) {
        return new WhyJob(run).leg(stage, job, leg);
    }

    /** Why the step ended as it did, or did not run. */
    public String step(LegRun leg, StepRun step) {
        String name = "Step \"%s\"".formatted(step.step().title());
        if (step.result() == Result.SKIPPED) {
            if (!step.step().enabled()) {
                return name + " is switched off (enabled: false).";
            }
            String condition = step.step().condition().text();
            return condition.isEmpty()
                    ? name + " did not run: a step before it did not succeed."
                    : "%s did not run: its condition `%s` was false.".formatted(name, condition);
        }
        String tries = step.attempts() > 1 ? " after %d attempts".formatted(step.attempts()) : "";
        List<String> seen = run.scenario().defects().stream()
                .filter(defect -> defect.isSeenBy(step.step().work()))
                .map(Defect::words)
                .toList();
        boolean found = !step.result().isGood() || step.result() == Result.SUCCEEDED_WITH_ISSUES;
        String because = found && !seen.isEmpty() ? ": it found %s".formatted(Words.list(seen)) : "";
        return "%s %s%s%s.".formatted(name, Words.result(step.result()), tries, because);
    }
}
