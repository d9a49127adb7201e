package org.wheelhouse.rollout.engine.judge;

import java.util.List;
import java.util.Set;

/**
 * One analysis while it runs. Rules: argoproj/argo-rollouts {@code analysis/analysis.go}. The first bad metric that is no
 * dry run ends the run at once; the worst metric decides.
 */
public final class AnalysisRun {

    /** Where the values come from. */
    @FunctionalInterface
    public interface Gauge {
        /** What a query for the metric gives at that second. */
        Reading read(Metric metric, int second);
    }

    private final MetricRun[] metrics;
    private final int start;
    private int end = -1;
    private int nextAt;
    private AnalysisPhase phase = AnalysisPhase.RUNNING;
    private String reason = "";

    /**
     * Starts a run.
     *
     * @param metrics at least one
     * @param dryRun names of metrics that are only shown; {@code *} is all
     * @param start the second it starts at
     */
    public AnalysisRun(List<Metric> metrics, Set<String> dryRun, int start) {
        this.start = start;
        this.metrics = new MetricRun[metrics.size()];
        for (int i = 0; i < this.metrics.length; i++) {
            Metric metric = metrics.get(i);
            boolean dry = !dryRun.isEmpty() && (dryRun.contains(metric.name()) || dryRun.contains("*"));
            this.metrics[i] = new MetricRun(metric, dry, start);
        }
        schedule();
    }

    /** Takes every measurement that is due at this second and judges; does nothing when none is. */
    public boolean measure(int second, Gauge gauge) {
        if (nextAt > second) {
            return false;
        }
        for (MetricRun metric : metrics) {
            if (metric.nextAt() <= second) {
                metric.measure(second, gauge.read(metric.metric(), second));
            }
        }
        assess(second);
        schedule();
        return true;
    }

    private void assess(int second) {
        AnalysisPhase worst = AnalysisPhase.SUCCESSFUL;
        boolean allDone = true;
        MetricRun decided = metrics[0];
        for (MetricRun metric : metrics) {
            allDone &= metric.phase().isDone();
            if (!metric.isDryRun() && metric.phase().isDone() && metric.phase().isWorseThan(worst)) {
                worst = metric.phase();
                decided = metric;
            }
        }
        if (worst.isBad() || allDone) {
            reason = worst.isBad() ? decided.reason() : "";
            finish(second, worst);
        }
    }

    private void finish(int second, AnalysisPhase verdict) {
        phase = verdict;
        end = second;
        for (MetricRun metric : metrics) {
            metric.stop();
        }
    }

    private void schedule() {
        nextAt = MetricRun.NEVER;
        for (MetricRun metric : metrics) {
            nextAt = Math.min(nextAt, metric.nextAt());
        }
    }

    /** Cancels the run: without a bad metric it reads Successful, although nothing was proved. */
    public void cancel(int second) {
        if (!isDone()) {
            finish(second, AnalysisPhase.SUCCESSFUL);
            nextAt = MetricRun.NEVER;
        }
    }

    /** The second of the next measurement; {@link Integer#MAX_VALUE} when there is none. */
    public int nextAt() {
        return nextAt;
    }

    public boolean isDone() {
        return end >= 0;
    }

    public AnalysisPhase phase() {
        return phase;
    }

    /** Argo's sentence for a bad verdict; empty otherwise. */
    public String reason() {
        return reason;
    }

    public int start() {
        return start;
    }

    /** The second it ended at; -1 while it runs. */
    public int end() {
        return end;
    }

    public List<MetricRun> metrics() {
        return List.of(metrics);
    }
}
