package org.wheelhouse.pipeline.engine;

import java.util.List;
import java.util.Optional;

/**
 * A run as it was recorded; times in milliseconds from the start of the first run, {@link #NEVER} where a thing did not happen. It
 * is complete: any moment of it can be shown without playing again.
 *
 * @param stages of all runs, in the order of the file
 * @param defectsCaught defects that made a step fail
 * @param defectsLetThrough defects that a step saw while it was told to go on
 */
public record Run(
        Plan plan,
        Scenario scenario,
        long seed,
        List<Total> totals,
        List<StageRun> stages,
        List<Defect> defectsCaught,
        List<Defect> defectsLetThrough) {

    public static final long NEVER = -1;

    /**
     * One of the runs.
     *
     * @param result empty while it waits for a person
     * @param reachedProduction whether a stage that deploys to production ran well
     */
    public record Total(String name, Optional<Result> result, long start, long end, boolean reachedProduction) {}

    /**
     * @param run number in {@link #totals}
     * @param ready when all it waits for had ended
     * @param asked when its checks were asked
     * @param start when its checks had let it in
     * @param cause the check or person that decided, if one did; empty otherwise
     */
    public record StageRun(
            int run,
            int stage,
            Optional<Result> result,
            Reason reason,
            String cause,
            long ready,
            long asked,
            long start,
            long end,
            boolean waitsToBeStarted,
            boolean waitsForLock,
            List<CheckRun> checks,
            List<JobRun> jobs) {

        /** Whether a person is asked for approval and has not answered yet. */
        public boolean waitsForApproval() {
            return result.isEmpty() && asked >= 0 && start < 0 && !waitsForLock;
        }
    }

    /** @param passed when it let the stage in; {@code agreed}: who has approved so far */
    public record CheckRun(Check check, long passed, List<String> agreed) {}

    /** @param job place in its stage */
    public record JobRun(int job, Optional<Result> result, Reason reason, List<LegRun> legs) {}

    /**
     * @param name {@code Stage.Job}, with the leg if the job has legs
     * @param queued when it asked for an agent
     * @param agent number from 0; -1 if it needed none or never started
     */
    public record LegRun(
            String name,
            int leg,
            Optional<Result> result,
            long queued,
            long start,
            long end,
            int agent,
            List<HookRun> hooks,
            List<StepRun> steps) {}

    public record HookRun(String label, long start, long end, Result result) {}

    /**
     * @param hook label of its hook; empty in a job that is no deployment
     * @param number place in its job or hook, from 1
     */
    public record StepRun(String hook, int number, Step step, long start, long end, int attempts, Result result) {}

    public boolean isWaiting() {
        return totals.stream().anyMatch(total -> total.result().isEmpty());
    }

    public long end() {
        return totals.stream().mapToLong(Total::end).max().orElse(0);
    }

    /** All legs that ran, of all stages. */
    public List<LegRun> legs() {
        return stages.stream()
                .flatMap(stage -> stage.jobs().stream())
                .flatMap(job -> job.legs().stream())
                .toList();
    }

    public Stage stage(StageRun run) {
        return plan.stages().get(run.stage());
    }

    public Job job(StageRun run, JobRun job) {
        return stage(run).jobs().get(job.job());
    }
}
