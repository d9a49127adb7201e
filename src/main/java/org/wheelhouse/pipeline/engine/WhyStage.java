package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.pipeline.engine.Run.CheckRun;
import org.wheelhouse.pipeline.engine.Run.JobRun;
import org.wheelhouse.pipeline.engine.Run.StageRun;

/** Why a stage ended as it did, or what it waits for. */
final class WhyStage {

    private final Run run;
    private final Named names;

    WhyStage(Run run) {
        this.run = run;
        this.names = new Named(run);
    }

    String stage(StageRun stage) {
        String name = names.title(stage);
        if (stage.result().isEmpty()) {
            return waiting(stage, name);
        }
        return switch (stage.reason()) {
            case WORK -> worked(stage, name);
            case CONDITION -> "%s did not start: %s".formatted(name, stageCondition(stage));
            case REJECTED -> "%s failed without starting: %s rejected it%s".formatted(name, stage.cause(), said(stage));
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
                .map(place -> names.other(stage, place))
                .filter(other -> other.result().isEmpty())
                .map(names::title)
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
                bad.add(names.job(stage, job) + Named.trouble(job));
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

    private String stageCondition(StageRun stage) {
        Stage of = run.stage(stage);
        if (of.condition().expression().isPresent()) {
            return "its condition `%s` was false.".formatted(of.condition().text())
                    + hint(of.condition().text(), stage);
        }
        return new WhyNotReached(run).sentence(stage);
    }

    private String hint(String condition, StageRun stage) {
        boolean asks = condition.contains("succeeded") || condition.contains("failed");
        List<String> skipped = run.stage(stage).dependsOn().stream()
                .map(place -> names.other(stage, place))
                .filter(one -> one.result().filter(Result.SKIPPED::equals).isPresent())
                .map(names::title)
                .toList();
        return asks && !skipped.isEmpty()
                ? " %s was skipped, and a skipped stage is not a succeeded one.".formatted(Words.list(skipped))
                : "";
    }
}
