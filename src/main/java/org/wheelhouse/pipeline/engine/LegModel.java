package org.wheelhouse.pipeline.engine;

import org.jspecify.annotations.Nullable;

/**
 * One leg of a job, ready to be played; times in milliseconds.
 *
 * @param hooks one without a label if the job is no deployment
 * @param timeout {@link Long#MAX_VALUE} for none
 */
record LegModel(
        int stage,
        int job,
        int leg,
        boolean agentless,
        long timeout,
        long cleanUp,
        boolean continueOnError,
        HookModel[] hooks,
        @Nullable HookModel onSuccess,
        @Nullable HookModel onFailure) {

    static final long MINUTE = 60_000;

    /** @param fixed how long all its steps last together; -1 if each step has a time of its own */
    record HookModel(String label, StepModel[] steps, long fixed) {}

    /**
     * @param number place in its job or hook, from 1
     * @param duration of one attempt
     * @param failing how many attempts fail
     * @param defects those in the change that this step sees, as bits of {@link Defect}
     */
    record StepModel(
            Step step,
            int number,
            Question question,
            long duration,
            double slow,
            int failing,
            double flaky,
            boolean hangs,
            int defects,
            long timeout,
            long luck) {}
}
