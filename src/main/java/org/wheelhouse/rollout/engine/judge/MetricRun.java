package org.wheelhouse.rollout.engine.judge;

import java.util.Arrays;
import java.util.List;

/** One metric while its analysis runs: its counters, its verdict, and when it is measured next. */
public final class MetricRun {

    /** No further measurement. */
    static final int NEVER = Integer.MAX_VALUE;

    private final Metric metric;
    private final boolean dryRun;
    private int[] takenAt = new int[8];
    private AnalysisPhase[] verdicts = new AnalysisPhase[8];
    private int taken;
    private int successful;
    private int failed;
    private int inconclusive;
    private int errors;
    private int errorsInARow;
    private int successesInARow;
    private int nextAt;
    private AnalysisPhase phase = AnalysisPhase.PENDING;
    private double lastValue = Double.NaN;

    MetricRun(Metric metric, boolean dryRun, int start) {
        this.metric = metric;
        this.dryRun = dryRun;
        this.nextAt = start + metric.initialDelay();
    }

    void measure(int second, Reading reading) {
        lastValue = reading.kind() == Reading.Kind.VALUE ? reading.value() : Double.NaN;
        AnalysisPhase verdict = metric.verdictOn(reading);
        note(second, verdict);
        count(verdict);
        phase = assessed();
        boolean retry = verdict == AnalysisPhase.ERROR;
        nextAt = phase.isDone() ? NEVER : second + (retry ? Metric.ERROR_RETRY : metric.interval());
    }

    private void note(int second, AnalysisPhase verdict) {
        if (taken == takenAt.length) {
            takenAt = Arrays.copyOf(takenAt, taken * 2);
            verdicts = Arrays.copyOf(verdicts, taken * 2);
        }
        verdicts[taken] = verdict;
        takenAt[taken++] = second;
    }

    private void count(AnalysisPhase verdict) {
        errorsInARow = verdict == AnalysisPhase.ERROR ? errorsInARow + 1 : 0;
        successesInARow = verdict == AnalysisPhase.SUCCESSFUL ? successesInARow + 1 : 0;
        switch (verdict) {
            case SUCCESSFUL -> successful++;
            case FAILED -> failed++;
            case INCONCLUSIVE -> inconclusive++;
            case ERROR -> errors++;
            default -> throw new IllegalStateException("no verdict: " + verdict);
        }
    }

    /** Limits first (Error over Inconclusive over Failed), then successes in a row, then the count. */
    private AnalysisPhase assessed() {
        if (errorsInARow > metric.consecutiveErrorLimit()) {
            return AnalysisPhase.ERROR;
        }
        if (inconclusive > metric.inconclusiveLimit()) {
            return AnalysisPhase.INCONCLUSIVE;
        }
        if (isFailureLimitOn() && failed > metric.failureLimit()) {
            return AnalysisPhase.FAILED;
        }
        int rowWanted = metric.consecutiveSuccessLimit();
        if (rowWanted > 0 && successesInARow >= rowWanted) {
            return AnalysisPhase.SUCCESSFUL;
        }
        int wanted = metric.effectiveCount();
        if (wanted == 0 || successful + failed + inconclusive < wanted) {
            return AnalysisPhase.RUNNING;
        }
        if (rowWanted == 0) {
            return AnalysisPhase.SUCCESSFUL;
        }
        return isFailureLimitOn() ? AnalysisPhase.INCONCLUSIVE : AnalysisPhase.FAILED;
    }

    private boolean isFailureLimitOn() {
        return metric.failureLimit() >= 0;
    }

    /** The run is over: what was not decided reads Successful, though nothing was proved. */
    void stop() {
        if (!phase.isDone()) {
            phase = AnalysisPhase.SUCCESSFUL;
        }
        nextAt = NEVER;
    }

    /** Argo's reason, such as {@code Metric "x" assessed Failed due to failed (1) > failureLimit (0)}; empty if not bad. */
    String reason() {
        String why =
                switch (phase) {
                    case ERROR ->
                        "consecutiveErrors (" + errorsInARow + ") > consecutiveErrorLimit ("
                                + metric.consecutiveErrorLimit() + ")";
                    case INCONCLUSIVE ->
                        inconclusive > metric.inconclusiveLimit()
                                ? "inconclusive (" + inconclusive + ") > inconclusiveLimit ("
                                        + metric.inconclusiveLimit() + ")"
                                : rowMissed();
                    case FAILED ->
                        isFailureLimitOn()
                                ? "failed (" + failed + ") > failureLimit (" + metric.failureLimit() + ")"
                                : rowMissed();
                    default -> "";
                };
        return why.isEmpty() ? "" : "Metric \"" + metric.name() + "\" assessed " + phase.word() + " due to " + why;
    }

    private String rowMissed() {
        return "consecutiveSuccess (" + successesInARow + ") < consecutiveSuccessLimit ("
                + metric.consecutiveSuccessLimit() + ")";
    }

    int nextAt() {
        return nextAt;
    }

    public Metric metric() {
        return metric;
    }

    /** Shown, but never counted in the verdict of the run. */
    public boolean isDryRun() {
        return dryRun;
    }

    public AnalysisPhase phase() {
        return phase;
    }

    public int successful() {
        return successful;
    }

    public int failed() {
        return failed;
    }

    public int inconclusive() {
        return inconclusive;
    }

    public int errors() {
        return errors;
    }

    /** Measurements taken so far, errors included. */
    public int taken() {
        return taken;
    }

    /** The last value read; NaN if there was none. */
    public double lastValue() {
        return lastValue;
    }

    /** The seconds at which it was measured, in order. */
    public int[] takenAt() {
        return Arrays.copyOf(takenAt, taken);
    }

    /** The verdict of each measurement, in the order of {@link #takenAt}. */
    public List<AnalysisPhase> verdicts() {
        return List.of(Arrays.copyOf(verdicts, taken));
    }
}
