package org.wheelhouse.rollout.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.rollout.engine.judge.AnalysisPhase;
import org.wheelhouse.rollout.engine.judge.AnalysisRun;

/** All traffic at once between two environments; argoproj/argo-rollouts {@code rollout/bluegreen.go}. */
final class BlueGreenRun extends RolloutRun {

    private final Strategy.BlueGreen strategy;
    private boolean switched;
    private @Nullable StartedRun pre;
    private @Nullable StartedRun post;

    BlueGreenRun(RolloutSpec spec, Strategy.BlueGreen strategy, AnalysisRun.Gauge gauge) {
        super(spec, gauge);
        this.strategy = strategy;
    }

    @Override
    boolean heedVerdicts() {
        return heed(pre) || heed(post);
    }

    @Override
    boolean move() {
        if (!arePodsReady()) {
            return false;
        }
        if (full) {
            finish();
            return true;
        }
        return switched ? moveAfterSwitch() : moveBeforeSwitch();
    }

    private boolean moveBeforeSwitch() {
        if (isHalted()) {
            return false;
        }
        if (pre == null && strategy.pre().isPresent()) {
            pre = startRun(StartedRun.Kind.PRE_PROMOTION, strategy.pre().get());
            return true;
        }
        if (isOpen(pre)) {
            return false;
        }
        return strategy.waitsBeforeSwitch() ? moveThroughPause() : switchOver();
    }

    private boolean moveThroughPause() {
        if (resumed) {
            return switchOver();
        }
        if (pauseReasons.add(PauseReason.BLUE_GREEN_PAUSE)) {
            pausedSince = now();
            return true;
        }
        return now() >= pauseEndsAt() && switchOver();
    }

    private boolean switchOver() {
        switched = true;
        resumed = false;
        pauseReasons.remove(PauseReason.BLUE_GREEN_PAUSE);
        progressed();
        return true;
    }

    private boolean moveAfterSwitch() {
        if (isHalted()) {
            return false;
        }
        if (post == null && strategy.post().isPresent()) {
            post = startRun(StartedRun.Kind.POST_PROMOTION, strategy.post().get());
            return true;
        }
        if (isOpen(post)) {
            return false;
        }
        finish();
        return true;
    }

    private static boolean isOpen(@Nullable StartedRun started) {
        return started != null && started.run().phase() != AnalysisPhase.SUCCESSFUL;
    }

    /** Unlike a canary step, a grey analysis is run again. */
    @Override
    void promote() {
        resumed |= pauseReasons.contains(PauseReason.BLUE_GREEN_PAUSE);
        pauseReasons.clear();
        pre = isGrey(pre) ? null : pre;
        post = isGrey(post) ? null : post;
    }

    private static boolean isGrey(@Nullable StartedRun started) {
        return Optional.ofNullable(started)
                .filter(s -> s.run().phase() == AnalysisPhase.INCONCLUSIVE)
                .isPresent();
    }

    @Override
    void restart() {
        switched = false;
        resumed = false;
        pre = null;
        post = null;
    }

    @Override
    void backAtStable() {
        switched = false;
    }

    /** While the old side still runs, going back skips pause and analyses. */
    @Override
    boolean isFastBackAllowed() {
        return true;
    }

    @Override
    void planScaleDownAfterAbort() {
        if (strategy.abortScaleDownDelay() > 0) {
            scaleDowns.plan(candidate(), now() + strategy.abortScaleDownDelay());
        }
    }

    @Override
    int scaleDownDelay() {
        return strategy.scaleDownDelay();
    }

    @Override
    int pauseEndsAt() {
        boolean timed = pauseReasons.contains(PauseReason.BLUE_GREEN_PAUSE)
                && strategy.autoPromotion()
                && strategy.autoPromotionSeconds() > 0;
        return timed ? pausedSince + strategy.autoPromotionSeconds() : NEVER;
    }

    @Override
    boolean needsPods() {
        return true;
    }

    @Override
    boolean isWaitingForPods() {
        return !arePodsReady();
    }

    @Override
    int weight() {
        return switched && !isAborted() ? 100 : 0;
    }
}
