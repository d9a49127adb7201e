package org.wheelhouse.rollout.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many pods of each version come nearest to a weight when no traffic router helps; argoproj/argo-rollouts
 * {@code utils/replicaset/canary.go}. Between 1 and 99 % neither side gets zero pods, from two pods on.
 *
 * @param newPods pods of the new version
 * @param oldPods pods of the old version
 */
public record ReplicaMix(int newPods, int oldPods) {

    /**
     * The nearest mix.
     *
     * @param replicas pods wanted, 0 or more
     * @param weight percent wanted for the new version, 0 to 100
     * @param maxSurge whether one pod more may run (above 0)
     */
    public static ReplicaMix nearest(int replicas, int weight, int maxSurge) {
        boolean zeroAllowed = weight == 0 || weight == 100 || (replicas == 1 && maxSurge == 0);
        List<ReplicaMix> options = new ArrayList<>(options(replicas, weight, zeroAllowed));
        if (maxSurge > 0 && replicas > 0) {
            options.addAll(options(replicas + 1, weight, zeroAllowed));
        }
        return options.stream()
                .min(Comparator.comparingDouble(mix -> Math.abs(mix.share() - weight)))
                .orElse(new ReplicaMix(0, replicas));
    }

    /** The next whole number of pods above and below the weight; above first, alone when both are as near. */
    private static List<ReplicaMix> options(int total, int weight, boolean zeroAllowed) {
        int exactTimes100 = total * weight;
        int below = exactTimes100 / 100;
        int above = below + (exactTimes100 % 100 == 0 ? 0 : 1);
        List<ReplicaMix> options = new ArrayList<>();
        if (above < total || zeroAllowed) {
            options.add(new ReplicaMix(above, total - above));
        }
        boolean tied = exactTimes100 % 100 == 50;
        if (!tied && (below > 0 || zeroAllowed)) {
            options.add(new ReplicaMix(below, total - below));
        }
        return options;
    }

    /** The percentage of the traffic that the new version really gets, 0 to 100. */
    public double share() {
        return newPods + oldPods == 0 ? 0 : 100.0 * newPods / (newPods + oldPods);
    }
}
