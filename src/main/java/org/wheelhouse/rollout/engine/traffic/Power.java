package org.wheelhouse.rollout.engine.traffic;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * What a canary of some size and length can see: a one-sided comparison of two error rates, by normal approximation. Too
 * kind on tiny samples, so it is shown with a warning there.
 */
public final class Power {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** The false alarms that are accepted: 5 in 100. */
    public static final double ALPHA = 0.05;

    /** Below this chance a plan carries a warning. */
    public static final double TOO_LOW = 0.5;

    private Power() {}

    /**
     * The chance to notice a rise of the error rate.
     *
     * @param canary requests on the new version
     * @param baseline requests on the old version in the same time
     * @param before error rate of the old version, 0 to 1
     * @param after error rate of the new version, above {@code before}
     * @return 0 to 1
     */
    public static double toNotice(double canary, double baseline, double before, double after) {
        if (canary <= 0 || baseline <= 0) {
            return 0;
        }
        double pooled = (canary * after + baseline * before) / (canary + baseline);
        double quiet = Math.sqrt(pooled * (1 - pooled) * (1 / canary + 1 / baseline));
        double loud = Math.sqrt(after * (1 - after) / canary + before * (1 - before) / baseline);
        double z = NORMAL.inverseCumulativeProbability(1 - ALPHA);
        if (loud == 0) {
            return after - before > z * quiet ? 1 : 0;
        }
        return NORMAL.cumulativeProbability((after - before - z * quiet) / loud);
    }

    /** Failures beyond the usual ones that a canary of so many requests costs. */
    public static double extraFailures(double canary, double before, double after) {
        return canary * (after - before);
    }

    /**
     * Canary requests that a sequential test (SPRT, both risks 5 %) needs on average to be sure of the rise.
     *
     * @param before error rate that is fine, above 0
     * @param after error rate that is not, above {@code before}, below 1
     */
    public static double sequentialNeeds(double before, double after) {
        double sure = Math.log((1 - ALPHA) / ALPHA);
        double gain = after * Math.log(after / before) + (1 - after) * Math.log((1 - after) / (1 - before));
        return ((1 - ALPHA) * sure - ALPHA * sure) / gain;
    }

    /** Requests until one failure is seen with 95 % chance. */
    public static double toSeeOneFailure(double rate) {
        return Math.log(0.05) / Math.log(1 - rate);
    }

    /**
     * The chance that a person meets the new version when each request is drawn anew.
     *
     * @param weight percent of the traffic
     */
    public static double toMeet(int weight, int requests) {
        return 1 - Math.pow(1 - weight / 100.0, requests);
    }
}
