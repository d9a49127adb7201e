package org.wheelhouse.rollout.engine.judge;

import java.util.OptionalDouble;

/**
 * What the judge says about one measure.
 *
 * @param critical whether this alone fails the canary
 * @param meanRatio mean of canary by mean of baseline; absent when a mean is 0 or a side is empty
 * @param cles chance that a canary value is above a baseline value; absent when a side is empty
 * @param low lower end of the 98 % interval of the shift; NaN when no test was made
 * @param high upper end; NaN when no test was made
 * @param estimate the shift canary minus baseline; NaN when no test was made
 * @param samples values of the canary that counted
 * @param reason one sentence; empty when it passed on a test
 */
public record MetricVerdict(
        MetricPair metric,
        Classification classification,
        boolean critical,
        OptionalDouble meanRatio,
        OptionalDouble cles,
        double low,
        double high,
        double estimate,
        int samples,
        String reason) {

    /** Kayenta's words. */
    public enum Classification {
        PASS("Pass"),
        HIGH("High"),
        LOW("Low"),
        NODATA("Nodata"),
        NODATA_FAIL_METRIC("NodataFailMetric");

        private final String word;

        Classification(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean isPass() {
        return classification == Classification.PASS;
    }
}
