package org.wheelhouse.rollout.engine.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One measure of an analysis with its limits; Argo's fields, times in whole seconds.
 *
 * @param name unique in its run
 * @param success what a good value is, if said
 * @param failure what a bad value is, if said; wins over success
 * @param interval seconds from one measurement to the next; 0 = none, so one measurement is enough
 * @param count measurements to take, errors not counted; 0 = not said (one without an interval, else endless)
 * @param initialDelay seconds from the start of the run to the first measurement
 * @param failureLimit failures in all that are tolerated; -1 = never failed by this limit
 * @param inconclusiveLimit inconclusive measurements in all that are tolerated
 * @param consecutiveErrorLimit errors in a row that are tolerated (4 if not said)
 * @param consecutiveSuccessLimit successes in a row that end the metric well; 0 = off
 */
public record Metric(
        String name,
        Optional<Condition> success,
        Optional<Condition> failure,
        int interval,
        int count,
        int initialDelay,
        int failureLimit,
        int inconclusiveLimit,
        int consecutiveErrorLimit,
        int consecutiveSuccessLimit) {

    /** Seconds until a failed query is tried again, whatever the interval. */
    static final int ERROR_RETRY = 10;

    private static final int DEFAULT_ERROR_LIMIT = 4;

    /** A metric with Argo's defaults and the given conditions. */
    public static Metric of(String name, Optional<Condition> success, Optional<Condition> failure) {
        return new Metric(name, success, failure, 0, 0, 0, 0, 0, DEFAULT_ERROR_LIMIT, 0);
    }

    /** A metric with a success condition only. */
    public static Metric of(String name, String success) {
        return of(name, Optional.of(Condition.of(success)), Optional.empty());
    }

    /** The same metric, measured every so many seconds, so many times (0 = endless). */
    public Metric every(int seconds, int times) {
        return new Metric(
                name,
                success,
                failure,
                seconds,
                times,
                initialDelay,
                failureLimit,
                inconclusiveLimit,
                consecutiveErrorLimit,
                consecutiveSuccessLimit);
    }

    public Metric after(int delay) {
        return new Metric(
                name,
                success,
                failure,
                interval,
                count,
                delay,
                failureLimit,
                inconclusiveLimit,
                consecutiveErrorLimit,
                consecutiveSuccessLimit);
    }

    public Metric withLimits(int failures, int inconclusives, int errorsInARow, int successesInARow) {
        return new Metric(
                name,
                success,
                failure,
                interval,
                count,
                initialDelay,
                failures,
                inconclusives,
                errorsInARow,
                successesInARow);
    }

    public Metric withConditions(Optional<Condition> good, Optional<Condition> bad) {
        return new Metric(
                name,
                good,
                bad,
                interval,
                count,
                initialDelay,
                failureLimit,
                inconclusiveLimit,
                consecutiveErrorLimit,
                consecutiveSuccessLimit);
    }

    /** Measurements after which the metric is done; 0 = endless. */
    public int effectiveCount() {
        if (count > 0) {
            return count;
        }
        return interval == 0 ? 1 : 0;
    }

    /** Whether the metric may run. */
    public boolean isSound() {
        return !lacksInterval() && !neverEnds() && !missesRow() && !missesInconclusive();
    }

    private boolean lacksInterval() {
        return count > 1 && interval == 0;
    }

    private boolean neverEnds() {
        return failureLimit < 0 && consecutiveSuccessLimit <= 0;
    }

    private boolean missesRow() {
        return effectiveCount() > 0 && effectiveCount() < tolerated();
    }

    private boolean missesInconclusive() {
        return effectiveCount() > 0 && effectiveCount() < inconclusiveLimit;
    }

    private int tolerated() {
        return Math.max(failureLimit, 0) + consecutiveSuccessLimit;
    }

    /** What makes the metric invalid, a sentence each; empty if it may run. */
    public List<String> contradictions() {
        List<String> found = new ArrayList<>();
        if (lacksInterval()) {
            found.add("`interval` is needed when `count` is above 1");
        }
        if (neverEnds()) {
            found.add("`failureLimit: -1` needs a `consecutiveSuccessLimit`");
        }
        if (missesRow()) {
            found.add("`count` (" + effectiveCount() + ") is below `failureLimit` + `consecutiveSuccessLimit` ("
                    + tolerated() + ")");
        }
        if (missesInconclusive()) {
            found.add("`count` (" + effectiveCount() + ") is below `inconclusiveLimit` (" + inconclusiveLimit + ")");
        }
        return found;
    }

    /** The verdict on one reading; a reading that a condition cannot be applied to is an Error. */
    public AnalysisPhase verdictOn(Reading reading) {
        if (reading.kind() == Reading.Kind.FAILED) {
            return AnalysisPhase.ERROR;
        }
        try {
            boolean good = success.isPresent() && success.get().isMetBy(reading);
            boolean bad = failure.isPresent() && failure.get().isMetBy(reading);
            return verdict(good, bad);
        } catch (Condition.Unreadable unreadable) {
            return AnalysisPhase.ERROR;
        }
    }

    private AnalysisPhase verdict(boolean good, boolean bad) {
        if (bad) {
            return AnalysisPhase.FAILED;
        }
        if (good || success.isEmpty()) {
            return AnalysisPhase.SUCCESSFUL;
        }
        return failure.isPresent() ? AnalysisPhase.INCONCLUSIVE : AnalysisPhase.FAILED;
    }
}
