package org.wheelhouse.rollout.engine;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.rollout.engine.Step.Analyse;
import org.wheelhouse.rollout.engine.Step.Pause;
import org.wheelhouse.rollout.engine.Step.SetCanaryScale;
import org.wheelhouse.rollout.engine.Step.SetWeight;
import org.wheelhouse.rollout.engine.judge.AnalysisPhase;
import org.wheelhouse.rollout.engine.judge.AnalysisRun;

/** Traffic in steps; argoproj/argo-rollouts {@code rollout/canary.go}, {@code pause.go}, {@code analysis.go}. */
final class CanaryRun extends RolloutRun {

    private final Strategy.Canary strategy;
    private int index;
    private @Nullable StartedRun stepRun;
    private @Nullable StartedRun background;

    CanaryRun(RolloutSpec spec, Strategy.Canary strategy, AnalysisRun.Gauge gauge) {
        super(spec, gauge);
        this.strategy = strategy;
    }

    @Override
    boolean heedVerdicts() {
        return heed(background) || heed(stepRun);
    }

    @Override
    boolean move() {
        if (full) {
            return moveInFull();
        }
        if (startBackground()) {
            return true;
        }
        if (isHalted()) {
            return false;
        }
        return isPastSteps() ? finishWhenReady() : moveStep(strategy.steps().get(index));
    }

    private boolean moveInFull() {
        if (arePodsReady()) {
            index = strategy.steps().size();
            finish();
            return true;
        }
        return false;
    }

    /** Before any pod is ready unless a starting step says otherwise; again after a person promoted past a grey one. */
    private boolean startBackground() {
        boolean due = strategy.background().isPresent()
                && index >= strategy.background().get().startingStep();
        if (!due || background != null || pauseReasons.contains(PauseReason.INCONCLUSIVE_ANALYSIS_RUN)) {
            return false;
        }
        background =
                startRun(StartedRun.Kind.BACKGROUND, strategy.background().get().analysis());
        return true;
    }

    private boolean isPastSteps() {
        return index >= strategy.steps().size();
    }

    private boolean finishWhenReady() {
        if (arePodsReady()) {
            finish();
            return true;
        }
        return false;
    }

    private boolean moveStep(Step step) {
        return switch (step) {
            case Pause pause -> movePause(pause);
            case Analyse analyse -> moveAnalysis(analyse);
            case SetWeight weight -> moveWhenPodsMatch();
            case SetCanaryScale scale -> moveWhenPodsMatch();
        };
    }

    private boolean moveWhenPodsMatch() {
        return (!needsPods() || arePodsReady()) && next();
    }

    private boolean movePause(Pause pause) {
        if (resumed) {
            return next();
        }
        if (pauseReasons.add(PauseReason.CANARY_PAUSE_STEP)) {
            pausedSince = now();
            return true;
        }
        return now() >= pauseEnd(pause) && next();
    }

    private boolean moveAnalysis(Analyse analyse) {
        if (stepRun == null) {
            stepRun = startRun(StartedRun.Kind.STEP, analyse.analysis());
            return true;
        }
        return stepRun.run().phase() == AnalysisPhase.SUCCESSFUL && next();
    }

    private boolean next() {
        index++;
        resumed = false;
        pauseReasons.remove(PauseReason.CANARY_PAUSE_STEP);
        if (stepRun != null) {
            stepRun.run().cancel(now());
            stepRun = null;
        }
        progressed();
        return true;
    }

    /** {@code promote.go}: clears every reason, or skips the step; past a grey step analysis it does both. */
    @Override
    void promote() {
        boolean grey = stepRun != null && stepRun.run().phase() == AnalysisPhase.INCONCLUSIVE;
        boolean paused = !pauseReasons.isEmpty();
        boolean inPauseStep = pauseReasons.contains(PauseReason.CANARY_PAUSE_STEP);
        pauseReasons.clear();
        if (background != null && background.run().phase() == AnalysisPhase.INCONCLUSIVE) {
            background = null;
        }
        if (inPauseStep) {
            resumed = true;
        } else if ((grey || !paused) && !isPastSteps()) {
            next();
        }
    }

    @Override
    void restart() {
        index = 0;
        stepRun = null;
        background = null;
        resumed = false;
    }

    @Override
    void backAtStable() {
        index = strategy.steps().size();
        stepRun = null;
    }

    @Override
    boolean isFastBackAllowed() {
        return false;
    }

    /** With a traffic router and no delay the controller removes new pods at once, unless they were scaled by a step. */
    @Override
    void planScaleDownAfterAbort() {
        boolean kept = strategy.abortScaleDownDelay() == 0 && explicitScale() != null;
        if (!kept) {
            scaleDowns.plan(candidate(), now() + strategy.abortScaleDownDelay());
        }
    }

    @Override
    int scaleDownDelay() {
        return strategy.scaleDownDelay();
    }

    @Override
    int pauseEndsAt() {
        boolean pausing = pauseReasons.contains(PauseReason.CANARY_PAUSE_STEP) && !isPastSteps();
        return pausing && strategy.steps().get(index) instanceof Pause pause ? pauseEnd(pause) : NEVER;
    }

    private int pauseEnd(Pause pause) {
        OptionalInt seconds = pause.seconds();
        return seconds.isPresent() ? pausedSince + seconds.getAsInt() : NEVER;
    }

    @Override
    boolean isWaitingForPods() {
        if (arePodsReady()) {
            return false;
        }
        return full || isPastSteps() || (isScaling(strategy.steps().get(index)) && needsPods());
    }

    private static boolean isScaling(Step step) {
        return step instanceof SetWeight || step instanceof SetCanaryScale;
    }

    /** No traffic reaches a version that has no ready pod. */
    @Override
    int weight() {
        boolean served = !isAborted() && arePodsReady() && needsPods();
        return served ? weightAsked() : 0;
    }

    private int weightAsked() {
        if (isPastSteps()) {
            return 100;
        }
        for (int i = index; i >= 0; i--) {
            if (strategy.steps().get(i) instanceof SetWeight weight) {
                return weight.percent();
            }
        }
        return 0;
    }

    /** Pods follow the weight unless a setCanaryScale step says otherwise. */
    @Override
    boolean needsPods() {
        SetCanaryScale scale = explicitScale();
        return scale == null ? weightAsked() > 0 : scale.amount() > 0;
    }

    private @Nullable SetCanaryScale explicitScale() {
        if (isPastSteps()) {
            return null;
        }
        for (int i = index; i >= 0; i--) {
            if (strategy.steps().get(i) instanceof SetCanaryScale scale) {
                return scale.isExplicit() ? scale : null;
            }
        }
        return null;
    }

    @Override
    public int stepIndex() {
        return index;
    }
}
