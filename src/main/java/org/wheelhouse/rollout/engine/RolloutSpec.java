package org.wheelhouse.rollout.engine;

import java.util.List;
import java.util.OptionalInt;
import org.wheelhouse.rollout.engine.judge.Metric;

/**
 * What is asked for at second 0.
 *
 * @param strategy how the new version takes over
 * @param podsReadyAfter second from which new pods are ready; empty = never
 * @param progressDeadline seconds without progress until the phase is Degraded
 * @param progressDeadlineAbort whether the deadline also undoes the update
 */
public record RolloutSpec(
        Strategy strategy, OptionalInt podsReadyAfter, int progressDeadline, boolean progressDeadlineAbort) {

    /** Argo's default. */
    public static final int PROGRESS_DEADLINE = 600;

    /** The strategy with pods that are ready at once. */
    public static RolloutSpec of(Strategy strategy) {
        return new RolloutSpec(strategy, OptionalInt.of(0), PROGRESS_DEADLINE, false);
    }

    public RolloutSpec withPodsReadyAfter(int seconds) {
        return new RolloutSpec(strategy, OptionalInt.of(seconds), progressDeadline, progressDeadlineAbort);
    }

    public RolloutSpec withStrategy(Strategy other) {
        return new RolloutSpec(other, podsReadyAfter, progressDeadline, progressDeadlineAbort);
    }

    boolean isSound() {
        for (Analysis analysis : strategy.analyses()) {
            for (Metric metric : analysis.metrics()) {
                if (!metric.isSound()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What makes it invalid, a sentence each; an invalid rollout stays Degraded and moves no traffic. */
    public List<String> contradictions() {
        return strategy.analyses().stream()
                .flatMap(analysis -> analysis.metrics().stream())
                .flatMap(metric -> metric.contradictions().stream().map(says -> "`" + metric.name() + "`: " + says))
                .distinct()
                .toList();
    }
}
