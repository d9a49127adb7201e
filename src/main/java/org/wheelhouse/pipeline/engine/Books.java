package org.wheelhouse.pipeline.engine;

import java.util.Arrays;
import org.wheelhouse.pipeline.engine.CheckModels.CheckModel;
import org.wheelhouse.pipeline.engine.LegPlay.Cut;

/**
 * What is known of the run that is being played: a column of numbers for each thing that stages, jobs and legs have, so that a run
 * makes no garbage. The row of a stage is {@code run * model.stages + stage}; jobs, legs and checks are laid out alike. Times are
 * milliseconds on the simulated clock, {@link #NEVER} if it has not come to that.
 */
final class Books {

    static final byte WAITING = 0;
    /** For a person to start it by hand. */
    static final byte TO_BE_STARTED = 1;

    static final byte CHECKING = 2;
    static final byte LOCKED_OUT = 3;
    static final byte RUNNING = 4;
    static final byte DONE = 5;

    static final long NEVER = -1;

    private static final byte OPEN = -1;
    private static final Result[] RESULTS = Result.values();
    private static final Reason[] REASONS = Reason.values();

    final int runs;
    private final Model model;
    private final int[] stageOpenAtStart;
    private final int[] jobOpenAtStart;

    long seed;
    long now;
    long lastEnd;

    final byte[] stageState;
    final byte[] stageResult;
    final byte[] stageReason;
    final int[] stageDetail;
    final int[] stageOpen;
    final int[] stageJobsOpen;
    final long[] stageReady;
    final long[] stageStart;
    final long[] stageEnd;
    final long[] stageAsked;

    final byte[] jobResult;
    final byte[] jobReason;
    final int[] jobOpen;
    final int[] jobLegsOpen;
    final int[] jobNextLeg;

    final byte[] legResult;
    final long[] legQueued;
    final long[] legStart;
    final long[] legEnd;
    final int[] legAgent;
    final long[] legCut;
    final Cut[] legCutKind;

    final long[] approvals;
    final long[] checkPassedAt;
    final boolean[] runStarted;
    final boolean[] runCanceled;
    final long[] runEnd;
    final int[] runStagesOpen;
    int legsEnded;
    /** Bits of {@link Defect}. */
    int caught;

    int letThrough;

    Books(Model model) {
        this.model = model;
        runs = model.scenario.runs().size();
        int s = runs * model.stages;
        int j = runs * model.jobs;
        int l = runs * model.legs;
        stageState = new byte[s];
        stageResult = new byte[s];
        stageReason = new byte[s];
        stageDetail = new int[s];
        stageOpen = new int[s];
        stageJobsOpen = new int[s];
        stageReady = new long[s];
        stageStart = new long[s];
        stageEnd = new long[s];
        stageAsked = new long[s];
        jobResult = new byte[j];
        jobReason = new byte[j];
        jobOpen = new int[j];
        jobLegsOpen = new int[j];
        jobNextLeg = new int[j];
        legResult = new byte[l];
        legQueued = new long[l];
        legStart = new long[l];
        legEnd = new long[l];
        legAgent = new int[l];
        legCut = new long[l];
        legCutKind = new Cut[l];
        approvals = new long[runs * model.checks];
        checkPassedAt = new long[runs * model.checks];
        runStarted = new boolean[runs];
        runCanceled = new boolean[runs];
        runEnd = new long[runs];
        runStagesOpen = new int[runs];
        stageOpenAtStart = repeated(model.stageNeeds);
        jobOpenAtStart = repeated(model.jobNeeds);
    }

    private int[] repeated(int[][] needs) {
        int[] open = new int[needs.length * runs];
        for (int i = 0; i < open.length; i++) {
            open[i] = needs[i % needs.length].length;
        }
        return open;
    }

    /** Empty pages for the next run. */
    void reset(long runSeed) {
        seed = runSeed;
        now = 0;
        lastEnd = 0;
        caught = 0;
        letThrough = 0;
        legsEnded = 0;
        resetStages();
        resetJobs();
        Arrays.fill(approvals, 0);
        Arrays.fill(checkPassedAt, NEVER);
        Arrays.fill(runStarted, false);
        Arrays.fill(runCanceled, false);
        Arrays.fill(runEnd, NEVER);
        Arrays.fill(runStagesOpen, model.stages);
    }

    private void resetStages() {
        Arrays.fill(stageState, WAITING);
        Arrays.fill(stageResult, OPEN);
        Arrays.fill(stageReason, (byte) 0);
        Arrays.fill(stageReady, NEVER);
        Arrays.fill(stageStart, NEVER);
        Arrays.fill(stageEnd, NEVER);
        Arrays.fill(stageAsked, NEVER);
        System.arraycopy(stageOpenAtStart, 0, stageOpen, 0, stageOpen.length);
    }

    private void resetJobs() {
        Arrays.fill(jobResult, OPEN);
        Arrays.fill(jobReason, (byte) 0);
        Arrays.fill(legResult, OPEN);
        Arrays.fill(legQueued, NEVER);
        Arrays.fill(legStart, NEVER);
        Arrays.fill(legEnd, NEVER);
        Arrays.fill(legAgent, -1);
        Arrays.fill(legCut, Long.MAX_VALUE);
        Arrays.fill(legCutKind, Cut.NOTHING);
        System.arraycopy(jobOpenAtStart, 0, jobOpen, 0, jobOpen.length);
    }

    Result stageResult(int stage) {
        return RESULTS[stageResult[stage]];
    }

    Reason stageReason(int stage) {
        return REASONS[stageReason[stage]];
    }

    Result jobResult(int job) {
        return RESULTS[jobResult[job]];
    }

    Reason jobReason(int job) {
        return REASONS[jobReason[job]];
    }

    Result legResult(int leg) {
        return RESULTS[legResult[leg]];
    }

    boolean isOver(byte result) {
        return result != OPEN;
    }

    /** The run after a cancel counts as canceled (the documents leave this open); a skipped stage does not spoil it. */
    Result runResult(int run) {
        if (runCanceled[run]) {
            return Result.CANCELED;
        }
        Result worst = Result.SUCCEEDED;
        for (int s = 0; s < model.stages; s++) {
            byte result = stageResult[run * model.stages + s];
            worst = result == OPEN ? worst : LegPlay.worse(worst, RESULTS[result]);
        }
        return worst;
    }

    /** Whether a stage that deploys to production ran well. */
    boolean reachedProduction(int run) {
        for (int s = 0; s < model.stages; s++) {
            byte result = stageResult[run * model.stages + s];
            if (model.deploysToProduction[s] && result != OPEN && RESULTS[result].isGood()) {
                return true;
            }
        }
        return false;
    }

    int slot(int stage, CheckModel check) {
        return stage / model.stages * model.checks + check.number();
    }

    int jobOf(int leg) {
        return leg / model.legs * model.jobs + model.legJob[leg % model.legs];
    }

    /** A stage that waits for a check, for a lock or for a person. */
    boolean isHeld(int stage) {
        return stageState[stage] == CHECKING || stageState[stage] == TO_BE_STARTED || stageState[stage] == LOCKED_OUT;
    }
}
