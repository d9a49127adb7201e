package org.wheelhouse.pipeline.engine;

import java.util.List;
import org.wheelhouse.pipeline.engine.Run.JobRun;
import org.wheelhouse.pipeline.engine.Run.LegRun;
import org.wheelhouse.pipeline.engine.Run.StageRun;

/** Why a job ended as it did, and why its legs started when they did. */
final class WhyJob {

    private final Run run;
    private final Named names;

    WhyJob(Run run) {
        this.run = run;
        this.names = new Named(run);
    }

    String job(StageRun stage, JobRun job) {
        String name = names.job(stage, job);
        Job of = run.job(stage, job);
        if (job.result().isEmpty()) {
            return "%s waits: its stage %s has not started.".formatted(name, names.title(stage));
        }
        return switch (job.reason()) {
            case STAGE ->
                "%s did not run because its stage did not: %s".formatted(name, new WhyStage(run).stage(stage));
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
                                names.job(stage, other),
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
        String ended = "%s %s%s.".formatted(name, Words.result(job.result().orElseThrow()), Named.trouble(job));
        boolean late = of.timeoutMinutes() > 0
                && job.result().get() == Result.CANCELED
                && job.legs().stream().anyMatch(leg -> leg.end() - leg.start() >= LegModels.ms(of.timeoutMinutes()));
        return late
                ? "%s It ran longer than its time-out of %s."
                        .formatted(ended, Words.duration(LegModels.ms(of.timeoutMinutes())))
                : ended;
    }

    /** Why a leg started when it did. */
    String leg(StageRun stage, JobRun job, LegRun leg) {
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
}
