package org.wheelhouse.rollout.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.rollout.engine.judge.AnalysisRun;

/**
 * One rollout while it runs, second by second: commands first, then measurements and verdicts, then pauses and steps,
 * until nothing changes within the second. Rules: argoproj/argo-rollouts, named at each place.
 *
 * <p>Time is an argument: {@link #advanceTo} plays everything up to a second, {@link #nextAt} says when something happens
 * next by itself. Values come from the {@link AnalysisRun.Gauge}.
 */
public abstract sealed class RolloutRun permits CanaryRun, BlueGreenRun {

    /** Nothing happens any more without a command. */
    public static final int NEVER = Integer.MAX_VALUE;

    final RolloutSpec spec;
    private final AnalysisRun.Gauge gauge;
    private final List<StartedRun> runs = new ArrayList<>();
    private final Changes<Integer> shares = new Changes<>();
    private final Changes<Phase> phases = new Changes<>();
    final ScaleDowns scaleDowns = new ScaleDowns();
    final EnumSet<PauseReason> pauseReasons = EnumSet.noneOf(PauseReason.class);

    private final boolean invalid;
    private boolean begun;
    private int now;
    private boolean heldByPerson;
    private boolean aborted;
    private String abortReason = "";
    private boolean finished;
    private Version stable = Version.OLD;
    private Version candidate = Version.NEW;
    private int lastProgress;

    /** A person ended the pause that the rollout stood in. */
    boolean resumed;

    /** Everything is to be skipped. */
    boolean full;

    int pausedSince;

    RolloutRun(RolloutSpec spec, AnalysisRun.Gauge gauge) {
        this.spec = spec;
        this.gauge = gauge;
        this.invalid = !spec.isSound();
    }

    /** Asks for the new version at second 0; what happens then is played by the first advance or command. */
    public static RolloutRun start(RolloutSpec spec, AnalysisRun.Gauge gauge) {
        return switch (spec.strategy()) {
            case Strategy.Canary canary -> new CanaryRun(spec, canary, gauge);
            case Strategy.BlueGreen blueGreen -> new BlueGreenRun(spec, blueGreen, gauge);
        };
    }

    /** Plays everything that happens by itself up to and including the second; not before the current one. */
    public void advanceTo(int second) {
        if (second < now) {
            throw new IllegalArgumentException(second + " s is before " + now + " s");
        }
        if (!begun) {
            settle();
        }
        for (int next = nextAt(); next <= second; next = nextAt()) {
            now = next;
            settle();
        }
        now = second;
    }

    /** Plays up to the second, and then what the commands change, in their order. */
    public void command(int second, Command... commands) {
        if (second > now) {
            advanceBefore(second);
        }
        for (Command command : commands) {
            apply(command);
        }
        settle();
    }

    /** A command comes before what is due in the same second. */
    private void advanceBefore(int second) {
        advanceTo(second - 1);
        now = second;
    }

    private void apply(Command command) {
        if (invalid) {
            return;
        }
        switch (command) {
            case PROMOTE -> promoteUnlessOver();
            case PROMOTE_FULL -> promoteFull();
            case ABORT -> abort("");
            case RETRY -> retry();
            case UNDO -> undo();
            case PAUSE -> heldByPerson = true;
            case RESUME -> resume();
        }
    }

    private void promoteUnlessOver() {
        if (aborted || finished) {
            return;
        }
        promote();
        resume();
    }

    /** One promote: pauses end, or the current step is skipped. */
    abstract void promote();

    /** Argo's full promotion also takes an abort back ({@code syncRolloutStatusCanary}). */
    private void promoteFull() {
        if (finished) {
            return;
        }
        full = true;
        aborted = false;
        abortReason = "";
        pauseReasons.clear();
        resume();
        cancelRuns();
        scaleDowns.keep(candidate, now);
    }

    private void resume() {
        heldByPerson = false;
        progressed();
    }

    private void retry() {
        if (aborted) {
            aborted = false;
            abortReason = "";
            scaleDowns.keep(candidate, now);
            progressed();
            restart();
        }
    }

    /** Back to the first step, with new analysis runs. */
    abstract void restart();

    final void abort(String reason) {
        if (aborted || finished) {
            return;
        }
        aborted = true;
        abortReason = reason;
        full = false;
        resumed = false;
        pauseReasons.clear();
        cancelRuns();
        planScaleDownAfterAbort();
        restart();
    }

    abstract void planScaleDownAfterAbort();

    /** In the middle of an update the old version is simply stable again; afterwards it is a rollout of its own. */
    private void undo() {
        if (!finished && candidate == Version.NEW) {
            cancelRuns();
            pauseReasons.clear();
            aborted = false;
            abortReason = "";
            candidate = stable;
            backAtStable();
            finish();
        } else if (finished && stable == Version.NEW) {
            finished = false;
            candidate = Version.OLD;
            boolean oldStillRuns = scaleDowns.isPending(Version.OLD, now);
            scaleDowns.keep(Version.OLD, now);
            full = oldStillRuns && isFastBackAllowed();
            progressed();
            restart();
        }
    }

    abstract boolean isFastBackAllowed();

    abstract void backAtStable();

    /** The candidate is stable from now on. */
    final void finish() {
        Version leaving = candidate == stable ? stable.other() : stable;
        finished = true;
        full = false;
        resumed = false;
        stable = candidate;
        cancelRuns();
        scaleDowns.keep(stable, now);
        scaleDowns.startPods(stable);
        scaleDowns.plan(leaving, now + scaleDownDelay());
    }

    abstract int scaleDownDelay();

    private void settle() {
        begun = true;
        if (!invalid) {
            boolean changed = true;
            while (changed) {
                changed = measure() | heed();
                changed |= isMoving() && move();
                if (isMoving() && needsPods()) {
                    scaleDowns.startPods(candidate);
                }
            }
            abortWhenTimedOut();
        }
        shares.note(now, share());
        phases.note(now, phase());
    }

    private boolean measure() {
        boolean any = false;
        for (int i = 0; i < runs.size(); i++) {
            any |= runs.get(i).run().measure(now, gauge);
        }
        return any;
    }

    /** Obeys verdicts: bad ones abort, inconclusive ones ask a person; what is paused obeys them too. */
    private boolean heed() {
        return isMoving() && heedVerdicts();
    }

    abstract boolean heedVerdicts();

    final boolean heed(@Nullable StartedRun started) {
        if (started == null || !started.run().isDone()) {
            return false;
        }
        return switch (started.run().phase()) {
            case FAILED, ERROR -> {
                abort(started.kind().abortReason(started.run().reason()));
                yield true;
            }
            case INCONCLUSIVE -> pauseReasons.add(PauseReason.INCONCLUSIVE_ANALYSIS_RUN);
            default -> false;
        };
    }

    /** One move of pauses and steps; true if anything changed. */
    abstract boolean move();

    private boolean isMoving() {
        return !aborted && !finished;
    }

    /** Steps and weights are held; measurements go on. {@code haltProgress} in Argo. */
    final boolean isHalted() {
        return heldByPerson || pauseReasons.contains(PauseReason.INCONCLUSIVE_ANALYSIS_RUN);
    }

    private void abortWhenTimedOut() {
        if (spec.progressDeadlineAbort() && isTimedOut()) {
            abort("ReplicaSet \"new\" has timed out progressing.");
        }
    }

    private boolean isTimedOut() {
        return isOnDeadline() && now >= deadline();
    }

    private boolean isOnDeadline() {
        return !invalid && isMoving() && !isPaused() && isWaitingForPods();
    }

    private int deadline() {
        return lastProgress + spec.progressDeadline();
    }

    /** Pauses, analyses and a finished update do not count against the deadline. */
    abstract boolean isWaitingForPods();

    final void progressed() {
        lastProgress = now;
    }

    final boolean arePodsReady() {
        boolean usedBefore = candidate == Version.OLD;
        return usedBefore
                || (spec.podsReadyAfter().isPresent()
                        && now >= spec.podsReadyAfter().getAsInt());
    }

    final StartedRun startRun(StartedRun.Kind kind, Analysis analysis) {
        AnalysisRun run = new AnalysisRun(analysis.metrics(), analysis.dryRun(), now);
        StartedRun started = new StartedRun(kind, analysis, run);
        runs.add(started);
        return started;
    }

    final void cancelRuns() {
        for (StartedRun started : runs) {
            started.run().cancel(now);
        }
    }

    /** The next second, after now, at which something happens by itself; {@link #NEVER} if nothing will. */
    public int nextAt() {
        if (invalid) {
            return NEVER;
        }
        int next = NEVER;
        for (int i = 0; i < runs.size(); i++) {
            next = earlier(next, runs.get(i).run().nextAt());
        }
        if (!isMoving()) {
            return next;
        }
        next = earlier(next, isHalted() ? NEVER : pauseEndsAt());
        next = earlier(next, spec.podsReadyAfter().orElse(NEVER));
        return isOnDeadline() ? earlier(next, deadline()) : next;
    }

    private int earlier(int next, int candidateSecond) {
        return candidateSecond > now ? Math.min(next, candidateSecond) : next;
    }

    /** Whether the candidate is given pods now, ready or not. */
    abstract boolean needsPods();

    /** When the pause that it stands in ends by itself. */
    abstract int pauseEndsAt();

    /** Percent of the traffic that meets the candidate, before anything is finished. */
    abstract int weight();

    /** Percent of the traffic that meets the new version, 0 to 100. */
    public int share() {
        if (invalid) {
            return 0;
        }
        int ofCandidate = finished ? 100 : weight();
        return candidate == Version.NEW ? ofCandidate : 100 - ofCandidate;
    }

    public Phase phase() {
        if (invalid || aborted || isTimedOut()) {
            return Phase.DEGRADED;
        }
        if (isPaused()) {
            return Phase.PAUSED;
        }
        return finished ? Phase.HEALTHY : Phase.PROGRESSING;
    }

    private boolean isPaused() {
        return heldByPerson || !pauseReasons.isEmpty();
    }

    /** Whether it goes on only when a person says so. */
    public boolean isWaitingForPerson() {
        return isMoving() && isPaused() && (isHalted() || pauseEndsAt() == NEVER);
    }

    /** The step it stands at, from 0; the number of steps when finished. Always 0 in blue/green. */
    public int stepIndex() {
        return 0;
    }

    public int now() {
        return now;
    }

    public RolloutSpec spec() {
        return spec;
    }

    /** Whether a person holds it. */
    public boolean isHeldByPerson() {
        return heldByPerson;
    }

    /** The second at which the pause that it stands in ends by itself; empty if it stands in none, or in one without end. */
    public OptionalInt pauseEnds() {
        int end = isMoving() ? pauseEndsAt() : NEVER;
        return end == NEVER ? OptionalInt.empty() : OptionalInt.of(end);
    }

    public Version stable() {
        return stable;
    }

    public boolean isAborted() {
        return aborted;
    }

    /** Whether one version has everything and is stable. */
    public boolean isFinished() {
        return finished;
    }

    /** Argo's sentence; empty if a person aborted or nobody did. */
    public String abortReason() {
        return abortReason;
    }

    public Set<PauseReason> pauseReasons() {
        return Set.copyOf(pauseReasons);
    }

    /** In order of their start. */
    public List<StartedRun> runs() {
        return List.copyOf(runs);
    }

    public List<Change<Integer>> shares() {
        return shares.list();
    }

    public List<Change<Phase>> phases() {
        return phases.list();
    }

    /** Pods that have gone by now. */
    public List<Change<Version>> scaledDown() {
        return scaleDowns.until(now);
    }

    Version candidate() {
        return candidate;
    }
}
