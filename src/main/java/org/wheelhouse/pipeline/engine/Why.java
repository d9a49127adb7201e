package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.pipeline.engine.Run.CheckRun;
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
                .map(this::title)
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

    public String stage(StageRun stage) {
        String name = title(stage);
        if (stage.result().isEmpty()) {
            return waiting(stage, name);
        }
        return switch (stage.reason()) {
            case WORK -> worked(stage, name);
            case CONDITION -> "%s did not start: %s".formatted(name, stageCondition(stage));
            case REJECTED ->
                "%s failed without starting: %s rejected it%s".formatted(name, stage.cause(), said(stage));
            case NOBODY_ANSWERED ->
                "%s was skipped: nobody of those asked (%s) answered in time.".formatted(name, stage.cause());
            case BRANCH ->
                "%s failed without starting: branch control does not let %s deploy there."
                        .formatted(
                                name,
                                run.scenario().request().predefined().getOrDefault(Request.BRANCH, "this branch"));
            case TEMPLATE ->
                "%s failed without starting: its environment demands a template that this pipeline does not extend."
                        .formatted(name);
            case HOURS -> "%s failed: the business hours of its environment did not open in time.".formatted(name);
            case MONITOR -> "%s failed: an alert of its environment was active until the time-out.".formatted(name);
            case POLICY -> "%s failed without starting: the rule \"%s\" was not kept.".formatted(name, stage.cause());
            case NEWER_RUN ->
                "%s was canceled: the newer run %s took its turn (lockBehavior runLatest)."
                        .formatted(name, stage.cause());
            case RUN_CANCELED -> "%s did not run: somebody canceled the run.".formatted(name);
            case NOT_STARTED ->
                "%s was left out: it waits for a person to start it (trigger: manual), and nobody did.".formatted(name);
            case NO_AGENT_LEFT -> "%s ended: no agent was left.".formatted(name);
            case STAGE -> "%s did not run.".formatted(name);
        };
    }

    /** ": no plan to go back." or a full stop. */
    private String said(StageRun stage) {
        return run.scenario().acts().stream()
                .filter(Act.Reject.class::isInstance)
                .map(Act.Reject.class::cast)
                .filter(act -> act.person().equals(stage.cause())
                        && run.stage(stage).environments().contains(act.environment())
                        && !act.reason().isBlank())
                .map(act -> ": " + act.reason().strip().replaceFirst("[.]+$", "") + ".")
                .findFirst()
                .orElse(".");
    }

    private String waiting(StageRun stage, String name) {
        if (stage.ready() < 0) {
            return "%s waits for %s.".formatted(name, Words.list(open(stage)));
        }
        if (stage.waitsToBeStarted()) {
            return "%s waits for a person to start it (trigger: manual).".formatted(name);
        }
        if (stage.waitsForLock()) {
            return "%s waits for another run that holds the exclusive lock.".formatted(name);
        }
        if (stage.start() >= 0) {
            return "%s is running.".formatted(name);
        }
        List<String> missing = stage.checks().stream()
                .filter(check -> check.passed() < 0)
                .map(this::check)
                .toList();
        return "%s waits for %s.".formatted(name, missing.isEmpty() ? "its checks" : Words.list(missing));
    }

    private String check(CheckRun check) {
        if (check.check() instanceof Check.Approval approval) {
            int needed = approval.minimum() > 0
                    ? approval.minimum()
                    : approval.approvers().size();
            String who = Words.list(approval.approvers());
            return approval.approvers().size() == 1
                    ? "the approval of " + who
                    : "%d of %s to approve (%d so far)"
                            .formatted(needed, who, check.agreed().size());
        }
        return "the check \"%s\"".formatted(check.check().word());
    }

    private List<String> open(StageRun stage) {
        return run.stage(stage).dependsOn().stream()
                .map(place -> other(stage, place))
                .filter(other -> other.result().isEmpty())
                .map(this::title)
                .toList();
    }

    private String worked(StageRun stage, String name) {
        String ended = Words.result(stage.result().orElseThrow());
        if (stage.result().get().isGood()) {
            return name + " " + ended + wait(stage) + ".";
        }
        List<String> bad = new ArrayList<>();
        for (JobRun job : stage.jobs()) {
            if (job.result()
                    .filter(one -> one == Result.FAILED || one == Result.CANCELED)
                    .isPresent()) {
                bad.add(jobTitle(stage, job) + trouble(job));
            }
        }
        return bad.isEmpty()
                ? "%s %s: all of its jobs were skipped.".formatted(name, ended)
                : "%s %s because of %s.".formatted(name, ended, Words.list(bad));
    }

    private static String wait(StageRun stage) {
        long waited = stage.start() - stage.ready();
        if (waited <= 0) {
            return "";
        }
        List<String> checks = stage.checks().stream()
                .filter(check -> check.passed() > stage.asked())
                .map(check -> check.check().word())
                .distinct()
                .toList();
        String what = checks.isEmpty() ? "its turn" : Words.list(checks);
        return "; before that it waited %s for %s".formatted(Words.duration(waited), what);
    }

    /** " (step X failed)". */
    private String trouble(JobRun job) {
        return firstBad(job)
                .map(step -> " (step \"%s\" %s)".formatted(step.step().title(), Words.result(step.result())))
                .orElse("");
    }

    private static Optional<StepRun> firstBad(JobRun job) {
        return job.legs().stream()
                .flatMap(leg -> leg.steps().stream())
                .filter(step -> step.result() == Result.FAILED || step.result() == Result.CANCELED)
                .findFirst();
    }

    private String stageCondition(StageRun stage) {
        Stage of = run.stage(stage);
        if (of.condition().expression().isPresent()) {
            return "its condition `%s` was false.".formatted(of.condition().text())
                    + hint(of.condition().text(), stage);
        }
        List<String> chain = new ArrayList<>();
        Optional<StageRun> cause = cause(stage, chain);
        if (cause.isEmpty()) {
            return "a stage before it did not succeed.";
        }
        return "it needs " + String.join(", which needs ", chain) + ", and " + because(cause.get());
    }

    private String hint(String condition, StageRun stage) {
        boolean asks = condition.contains("succeeded") || condition.contains("failed");
        List<String> skipped = run.stage(stage).dependsOn().stream()
                .map(place -> other(stage, place))
                .filter(one -> one.result().filter(Result.SKIPPED::equals).isPresent())
                .map(this::title)
                .toList();
        return asks && !skipped.isEmpty()
                ? " %s was skipped, and a skipped stage is not a succeeded one.".formatted(Words.list(skipped))
                : "";
    }

    /** The stage whose end explains that this one was skipped, and the way to it. */
    private Optional<StageRun> cause(StageRun stage, List<String> chain) {
        for (Result wanted : List.of(Result.FAILED, Result.CANCELED, Result.SKIPPED)) {
            for (int place : run.stage(stage).dependsOn()) {
                StageRun other = other(stage, place);
                if (other.result().filter(wanted::equals).isPresent()) {
                    chain.add(title(other));
                    boolean further = wanted == Result.SKIPPED
                            && other.reason() == Reason.CONDITION
                            && run.stage(other).condition().expression().isEmpty();
                    return further ? cause(other, chain).or(() -> Optional.of(other)) : Optional.of(other);
                }
            }
        }
        return indirect(stage, chain);
    }

    /** All it needs directly is well, but the default condition looks at everything before it. */
    private Optional<StageRun> indirect(StageRun stage, List<String> chain) {
        for (int place : run.stage(stage).dependsOn()) {
            StageRun other = other(stage, place);
            List<String> longer = new ArrayList<>(List.of(title(other)));
            Optional<StageRun> found = cause(other, longer);
            if (found.isPresent()) {
                chain.addAll(longer);
                return found;
            }
        }
        return Optional.empty();
    }

    private String because(StageRun cause) {
        String name = title(cause);
        return switch (cause.reason()) {
            case WORK ->
                cause.jobs().stream()
                        .filter(job -> job.result()
                                .filter(one -> one == Result.FAILED || one == Result.CANCELED)
                                .isPresent())
                        .findFirst()
                        .flatMap(Why::firstBad)
                        .map(step -> "%s %s in step \"%s\"."
                                .formatted(
                                        name,
                                        Words.result(cause.result().orElseThrow()),
                                        step.step().title()))
                        .orElse("%s %s."
                                .formatted(name, Words.result(cause.result().orElseThrow())));
            case CONDITION -> "%s was skipped by its condition.".formatted(name);
            case REJECTED -> "%s rejected %s.".formatted(cause.cause(), name);
            case NOBODY_ANSWERED -> "nobody approved %s in time.".formatted(name);
            case POLICY -> "%s was stopped by the rule \"%s\".".formatted(name, cause.cause());
            case BRANCH, TEMPLATE, HOURS, MONITOR ->
                "%s was stopped by the check \"%s\".".formatted(name, cause.cause());
            default -> "%s %s.".formatted(name, Words.result(cause.result().orElseThrow()));
        };
    }

    public String job(StageRun stage, JobRun job) {
        String name = jobTitle(stage, job);
        Job of = run.job(stage, job);
        if (job.result().isEmpty()) {
            return "%s waits: its stage %s has not started.".formatted(name, title(stage));
        }
        return switch (job.reason()) {
            case STAGE -> "%s did not run because its stage did not: %s".formatted(name, stage(stage));
            case CONDITION -> jobCondition(stage, job, of, name);
            case NO_AGENT_LEFT -> "%s was canceled: no agent was left.".formatted(name);
            case RUN_CANCELED -> "%s was canceled with the run.".formatted(name);
            default -> jobWorked(job, of, name);
        };
    }

    private String jobCondition(StageRun stage, JobRun job, Job of, String name) {
        if (of.condition().expression().isPresent()) {
            return "%s was skipped: its condition `%s` was false."
                    .formatted(name, of.condition().text());
        }
        List<String> bad = of.dependsOn().stream()
                .map(place -> stage.jobs().get(place))
                .filter(other -> other.result().filter(one -> !one.isGood()).isPresent())
                .map(other -> "%s %s"
                        .formatted(
                                jobTitle(stage, other),
                                Words.result(other.result().orElseThrow())))
                .toList();
        return "%s was skipped: %s."
                .formatted(
                        name,
                        bad.isEmpty()
                                ? "a job before it did not succeed"
                                : "it needs a job that did not succeed, " + Words.list(bad));
    }

    private String jobWorked(JobRun job, Job of, String name) {
        String ended = "%s %s%s.".formatted(name, Words.result(job.result().orElseThrow()), trouble(job));
        boolean late = of.timeoutMinutes() > 0
                && job.result().get() == Result.CANCELED
                && job.legs().stream().anyMatch(leg -> leg.end() - leg.start() >= LegModels.ms(of.timeoutMinutes()));
        return late
                ? "%s It ran longer than its time-out of %s."
                        .formatted(ended, Words.duration(LegModels.ms(of.timeoutMinutes())))
                : ended;
    }

    /** Why a leg started when it did. */
    public String leg(StageRun stage, JobRun job, LegRun leg) {
        if (leg.start() < 0) {
            return job(stage, job);
        }
        long waited = leg.start() - leg.queued();
        String start = waited <= 0
                ? "%s started at once.".formatted(leg.name())
                : "%s waited %s for an agent: %s.".formatted(leg.name(), Words.duration(waited), busy(leg));
        return start + " " + job(stage, job);
    }

    private String busy(LegRun leg) {
        List<String> others = run.legs().stream()
                .filter(other -> other.agent() >= 0
                        && other.start() <= leg.queued()
                        && other.end() > leg.queued()
                        && other != leg)
                .map(LegRun::name)
                .limit(3)
                .toList();
        String all = run.scenario().agents() == 1
                ? "the only agent was"
                : "all %d agents were".formatted(run.scenario().agents());
        return others.isEmpty() ? all + " taken" : "%s busy with %s".formatted(all, Words.list(others));
    }

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

    private StageRun other(StageRun stage, int place) {
        return run.stages().get(stage.run() * run.plan().stages().size() + place);
    }

    private String title(StageRun stage) {
        return run.stage(stage).title();
    }

    private String jobTitle(StageRun stage, JobRun job) {
        return run.job(stage, job).title();
    }
}
