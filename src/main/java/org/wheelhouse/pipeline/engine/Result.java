package org.wheelhouse.pipeline.engine;

/** How a stage, job or step ended; Azure's words. */
public enum Result {
    SUCCEEDED("Succeeded"),
    SUCCEEDED_WITH_ISSUES("SucceededWithIssues"),
    FAILED("Failed"),
    CANCELED("Canceled"),
    SKIPPED("Skipped");

    private final String word;

    Result(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean isGood() {
        return this == SUCCEEDED || this == SUCCEEDED_WITH_ISSUES;
    }
}
