package org.wheelhouse.rollout.engine.judge;

import java.util.List;

/**
 * One measure on both sides.
 *
 * @param name shown in the verdict
 * @param baseline values of the old version, started at the same time; may hold NaN
 * @param canary values of the new version; may hold NaN
 * @param groups the groups it counts in; at least one
 * @param rule how it is compared
 */
public record MetricPair(String name, double[] baseline, double[] canary, List<String> groups, Rule rule) {

    /** The group of a measure that names none. */
    public static final String DEFAULT_GROUP = "default";

    /** The way that is bad. */
    public enum Direction {
        INCREASE,
        DECREASE,
        EITHER
    }

    /** How the size of a shift is expressed: ratio of the means, or the chance that a canary value is the larger one. */
    public enum Effect {
        MEAN_RATIO,
        CLES
    }

    /**
     * How a measure is compared; Kayenta's fields.
     *
     * @param replaceNan NaN counts as 0 instead of being left out
     * @param critical a failure makes the whole score 0
     * @param mustHaveData no data is a failure instead of no vote
     * @param muted shown, not counted
     * @param outlierFactor values outside so many interquartile ranges are removed; 0 = none are
     */
    public record Rule(
            Direction direction,
            boolean replaceNan,
            boolean critical,
            boolean mustHaveData,
            boolean muted,
            EffectSize effect,
            double outlierFactor) {

        public static Rule of(Direction direction) {
            return new Rule(direction, false, false, false, false, EffectSize.meanRatio(), 0);
        }

        public Rule withEffect(EffectSize wanted) {
            return new Rule(direction, replaceNan, critical, mustHaveData, muted, wanted, outlierFactor);
        }

        public Rule asCritical() {
            return new Rule(direction, replaceNan, true, mustHaveData, muted, effect, outlierFactor);
        }
    }

    /** Below which size a shift does not matter, and from which it is critical. */
    public record EffectSize(
            Effect measure,
            double allowedIncrease,
            double allowedDecrease,
            double criticalIncrease,
            double criticalDecrease) {

        /** Every significant shift counts. */
        public static EffectSize meanRatio() {
            return new EffectSize(Effect.MEAN_RATIO, 1, 1, 1, 1);
        }

        public static EffectSize cles() {
            return new EffectSize(Effect.CLES, 0.5, 0.5, 1, 1);
        }

        public EffectSize allowing(double increase, double decrease) {
            return new EffectSize(measure, increase, decrease, criticalIncrease, criticalDecrease);
        }

        public EffectSize criticalAt(double increase, double decrease) {
            return new EffectSize(measure, allowedIncrease, allowedDecrease, increase, decrease);
        }
    }
}
