package org.wheelhouse.pipeline.engine;

/** What became of the change, in one word for a whole room to count. */
public enum RunVerdict {
    SHIPPED_CLEAN("shipped a change without a fault"),
    SHIPPED_A_FAULT("shipped a fault to production"),
    STOPPED_A_FAULT("stopped a fault before production"),
    STOPPED_CLEAN("did not ship, though the change had no fault"),
    WAITING("still wait for an answer");

    private final String words;

    RunVerdict(String words) {
        this.words = words;
    }

    /** What so many of the room did: "3 of 12 ...". */
    public String words() {
        return words;
    }

    /** @param number of the run */
    public static RunVerdict of(Run run, int number) {
        Run.Total total = run.totals().get(number);
        boolean fault = !run.scenario().defects().isEmpty();
        if (total.reachedProduction()) {
            return fault ? SHIPPED_A_FAULT : SHIPPED_CLEAN;
        }
        if (total.result().isEmpty()) {
            return WAITING;
        }
        return fault ? STOPPED_A_FAULT : STOPPED_CLEAN;
    }
}
