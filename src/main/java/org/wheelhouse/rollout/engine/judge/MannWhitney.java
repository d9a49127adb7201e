package org.wheelhouse.rollout.engine.judge;

import java.util.Arrays;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The 98 % interval and the estimate of the shift from baseline to canary: the rank-sum test turned inside out, by normal
 * approximation with tie and continuity correction, as in spinnaker/kayenta {@code MannWhitney.scala} and R's
 * {@code wilcox.test}.
 */
final class MannWhitney {

    private static final double CONFIDENCE = 0.98;
    private static final double Z = new NormalDistribution().inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2);
    private static final double ROOT_TOLERANCE = 1e-4;
    private static final int MOST_STEPS = 1000;

    private final double[] canary;
    private final double[] baseline;
    private final double least;
    private final double most;

    private MannWhitney(double[] canary, double[] baseline) {
        this.canary = canary;
        this.baseline = baseline;
        this.least = Arrays.stream(canary).min().orElseThrow()
                - Arrays.stream(baseline).max().orElseThrow();
        this.most = Arrays.stream(canary).max().orElseThrow()
                - Arrays.stream(baseline).min().orElseThrow();
    }

    /**
     * The shift canary minus baseline.
     *
     * @param canary at least one value, no NaN
     * @param baseline at least one value, no NaN; not all values of both may be one
     */
    static Shift shift(double[] canary, double[] baseline) {
        MannWhitney test = new MannWhitney(canary, baseline);
        return new Shift(test.shiftAt(Z), test.shiftAt(-Z), test.shiftAt(0));
    }

    /**
     * How far the canary lies above the baseline.
     *
     * @param low lower end of the 98 % interval
     * @param high upper end
     * @param estimate the shift itself
     */
    record Shift(double low, double high, double estimate) {}

    private double shiftAt(double quantile) {
        UnivariateFunction distance = shift -> statistic(shift) - quantile;
        if (least >= most || distance.value(least) <= 0) {
            return least;
        }
        if (distance.value(most) >= 0) {
            return most;
        }
        return new BrentSolver(1e-14, ROOT_TOLERANCE).solve(MOST_STEPS, distance, least, most);
    }

    /** The standardised rank sum of the canary after taking the shift away; falls as the shift grows. */
    private double statistic(double shift) {
        double[] moved = new double[canary.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = canary[i] - shift;
        }
        Ranks ranks = Ranks.of(moved, baseline);
        double n = canary.length;
        double m = baseline.length;
        double above = ranks.sumOfFirst() - n * (n + 1) / 2 - n * m / 2;
        double spread = Math.sqrt(n * m / 12 * (n + m + 1 - ranks.ties() / ((n + m) * (n + m - 1))));
        return spread == 0 ? 0 : (above - Math.signum(above) * 0.5) / spread;
    }
}
