package org.wheelhouse.rollout.engine.judge;

import java.util.Arrays;

/** The small arithmetic of samples that the judge needs. */
final class Samples {

    private Samples() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    static double[] without(double[] values, boolean replaceNan) {
        return replaceNan
                ? Arrays.stream(values).map(v -> Double.isNaN(v) ? 0 : v).toArray()
                : Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    static boolean sameValues(double[] a, double[] b) {
        double[] x = a.clone();
        double[] y = b.clone();
        Arrays.sort(x);
        Arrays.sort(y);
        return Arrays.equals(x, y);
    }

    static boolean isConstant(double[] values) {
        return Arrays.stream(values).distinct().count() <= 1;
    }

    /** The chance that a value of the canary is above one of the baseline, ties counting half. */
    static double cles(double[] canary, double[] baseline) {
        double n = canary.length;
        double rankSum = Ranks.of(canary, baseline).sumOfFirst();
        return (rankSum - n * (n + 1) / 2) / (n * baseline.length);
    }

    /** Without what lies outside Q1 - f IQR .. Q3 + f IQR, but never cutting inside the 1st to 99th percentile. */
    static double[] withoutOutliers(double[] values, double factor) {
        if (factor <= 0 || values.length == 0) {
            return values;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double q1 = percentile(sorted, 25);
        double q3 = percentile(sorted, 75);
        double low = Math.min(percentile(sorted, 1), q1 - factor * (q3 - q1));
        double high = Math.max(percentile(sorted, 99), q3 + factor * (q3 - q1));
        return Arrays.stream(values).filter(v -> v >= low && v <= high).toArray();
    }

    /**
     * Linear between neighbours at p (n + 1), as the statistics library behind Kayenta does it: below 100 values the 1st and
     * the 99th percentile are the least and the largest value, so that nothing is removed.
     */
    private static double percentile(double[] sorted, double p) {
        double place = p / 100 * (sorted.length + 1);
        if (place < 1) {
            return sorted[0];
        }
        int below = (int) place;
        if (below >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        return sorted[below - 1] + (place - below) * (sorted[below] - sorted[below - 1]);
    }

    /** A trace of deterministic noise, so that two constant lines can be compared at all. */
    static double[] withTrace(double[] values, double size) {
        double[] noisy = values.clone();
        for (int i = 0; i < noisy.length; i++) {
            double golden = (i + 1) * 0.6180339887498949 % 1;
            noisy[i] += size * (golden - 0.5);
        }
        return noisy;
    }
}
