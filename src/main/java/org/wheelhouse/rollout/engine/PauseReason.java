package org.wheelhouse.rollout.engine;

/** Why a rollout stands still, in Argo's words. */
public enum PauseReason {
    CANARY_PAUSE_STEP("CanaryPauseStep"),
    BLUE_GREEN_PAUSE("BlueGreenPause"),
    INCONCLUSIVE_ANALYSIS_RUN("InconclusiveAnalysisRun");

    private final String word;

    PauseReason(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
