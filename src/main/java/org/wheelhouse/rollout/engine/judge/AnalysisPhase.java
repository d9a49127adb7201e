package org.wheelhouse.rollout.engine.judge;

/** The state of one measurement, of one metric, or of a whole analysis run; Argo's words. */
public enum AnalysisPhase {
    PENDING("Pending"),
    RUNNING("Running"),
    SUCCESSFUL("Successful"),
    INCONCLUSIVE("Inconclusive"),
    ERROR("Error"),
    FAILED("Failed");

    private final String word;

    AnalysisPhase(String word) {
        this.word = word;
    }

    /** Argo's word for it, such as "Inconclusive". */
    public String word() {
        return word;
    }

    public boolean isDone() {
        return ordinal() >= SUCCESSFUL.ordinal();
    }

    /** Failed, Error or Inconclusive: a metric like this ends the run. */
    public boolean isBad() {
        return ordinal() > SUCCESSFUL.ordinal();
    }

    /** Failed is worse than Error, which is worse than Inconclusive, which is worse than Successful. */
    public boolean isWorseThan(AnalysisPhase other) {
        return ordinal() > other.ordinal();
    }
}
