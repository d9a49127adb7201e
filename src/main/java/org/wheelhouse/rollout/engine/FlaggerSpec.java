package org.wheelhouse.rollout.engine;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A canary as Flagger runs it: a loop, not a list of steps.
 *
 * @param interval seconds from tick to tick; at least 10
 * @param threshold failed checks until it goes back; at least 1
 * @param maxWeight percent at which it is promoted; 0 = 100
 * @param stepWeight percent added after a good check; 0 = use the list
 * @param stepWeights the weights one after the other; may be empty
 * @param stepWeightPromotion percent by which traffic returns to the primary after promotion; 0 = all at once
 * @param mirror whether requests are first copied to the new version and its answers thrown away
 * @param iterations number of checks of an A/B test or a blue/green; 0 = a weighted canary
 * @param match whether chosen users go to the new version (A/B), all of them
 * @param skipAnalysis promotes at the next tick
 * @param metrics every one must be in its range at every check
 */
public record FlaggerSpec(
        int interval,
        int threshold,
        int maxWeight,
        int stepWeight,
        List<Integer> stepWeights,
        int stepWeightPromotion,
        boolean mirror,
        int iterations,
        boolean match,
        boolean skipAnalysis,
        List<Range> metrics) {

    private static final int WHOLE = 100;
    private static final int DEFAULT_INTERVAL = 60;
    private static final int SHORTEST_INTERVAL = 10;

    public FlaggerSpec {
        interval = interval <= 0 ? DEFAULT_INTERVAL : Math.max(interval, SHORTEST_INTERVAL);
        threshold = Math.max(threshold, 1);
    }

    /** A metric and where it must lie. */
    public record Range(String name, OptionalDouble min, OptionalDouble max) {}

    int highestWeight() {
        if (!stepWeights.isEmpty()) {
            return stepWeights.stream().mapToInt(Integer::intValue).max().orElseThrow();
        }
        return maxWeight > 0 ? maxWeight : WHOLE;
    }

    /** What is added to the weight next; 0 when neither a step nor a list is given. A list may end at 100: 1 promotes. */
    int nextStep(int weight) {
        if (stepWeight > 0 || stepWeights.isEmpty()) {
            return stepWeight;
        }
        int most = WHOLE - weight;
        if (most == 0) {
            return 1;
        }
        if (weight == 0) {
            return Math.min(most, stepWeights.getFirst());
        }
        int at = stepWeights.subList(0, stepWeights.size() - 1).indexOf(weight);
        return at < 0 ? most : Math.min(most, stepWeights.get(at + 1) - weight);
    }
}
