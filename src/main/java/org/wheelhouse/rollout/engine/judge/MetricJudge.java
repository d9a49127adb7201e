package org.wheelhouse.rollout.engine.judge;

import static org.wheelhouse.rollout.engine.judge.MetricVerdict.Classification.HIGH;
import static org.wheelhouse.rollout.engine.judge.MetricVerdict.Classification.LOW;
import static org.wheelhouse.rollout.engine.judge.MetricVerdict.Classification.NODATA;
import static org.wheelhouse.rollout.engine.judge.MetricVerdict.Classification.NODATA_FAIL_METRIC;
import static org.wheelhouse.rollout.engine.judge.MetricVerdict.Classification.PASS;

import java.util.Locale;
import java.util.OptionalDouble;
import org.wheelhouse.rollout.engine.judge.MetricPair.Direction;
import org.wheelhouse.rollout.engine.judge.MetricPair.Effect;
import org.wheelhouse.rollout.engine.judge.MetricPair.EffectSize;
import org.wheelhouse.rollout.engine.judge.MetricVerdict.Classification;

/** Compares one measure of canary and baseline; spinnaker/kayenta {@code MannWhitneyClassifier.scala}. */
final class MetricJudge {

    /** A shift must clear this part of itself before it counts. */
    private static final double TOLERANCE = 0.25;

    private static final double TRACE = 1e-5;

    private final MetricPair pair;
    private final double[] canary;
    private final double[] baseline;

    private MetricJudge(MetricPair pair) {
        this.pair = pair;
        this.canary = cleaned(pair.canary());
        this.baseline = cleaned(pair.baseline());
    }

    static MetricVerdict judge(MetricPair pair) {
        MetricJudge judge = new MetricJudge(pair);
        if (judge.canary.length == 0 || judge.baseline.length == 0) {
            return judge.withoutData();
        }
        boolean same = Samples.sameValues(judge.canary, judge.baseline) || judge.hasOneValue();
        return same ? judge.untested() : judge.tested();
    }

    private double[] cleaned(double[] values) {
        double[] numbers = Samples.without(values, pair.rule().replaceNan());
        return Samples.withoutOutliers(numbers, pair.rule().outlierFactor());
    }

    private boolean hasOneValue() {
        return Samples.isConstant(canary) && Samples.isConstant(baseline) && canary[0] == baseline[0];
    }

    private MetricVerdict withoutData() {
        if (pair.rule().replaceNan()) {
            return verdict(PASS, false, "");
        }
        boolean critical = pair.rule().critical();
        boolean fails = pair.rule().mustHaveData() && !critical;
        return verdict(fails ? NODATA_FAIL_METRIC : NODATA, critical, "Missing data for " + pair.name());
    }

    private MetricVerdict untested() {
        return verdict(PASS, false, "The canary and baseline values are the same");
    }

    private MetricVerdict verdict(Classification classification, boolean critical, String reason) {
        return new MetricVerdict(
                pair,
                classification,
                critical,
                meanRatio(),
                cles(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                canary.length,
                reason);
    }

    private MetricVerdict tested() {
        MannWhitney.Shift shift = shift();
        Classification found = classify(shift);
        return new MetricVerdict(
                pair,
                found,
                isCritical(found),
                meanRatio(),
                cles(),
                shift.low(),
                shift.high(),
                shift.estimate(),
                canary.length,
                found == PASS ? "" : sentence(found, shift));
    }

    /** Two constant lines have no spread to test against; both get a trace of noise and then differ clearly. */
    private MannWhitney.Shift shift() {
        boolean constant = Samples.isConstant(canary) && Samples.isConstant(baseline);
        return constant
                ? MannWhitney.shift(Samples.withTrace(canary, TRACE), Samples.withTrace(baseline, TRACE))
                : MannWhitney.shift(canary, baseline);
    }

    private Classification classify(MannWhitney.Shift shift) {
        double bound = TOLERANCE * Math.abs(shift.estimate());
        OptionalDouble effect = effect();
        EffectSize size = pair.rule().effect();
        boolean large = effect.isEmpty() || effect.getAsDouble() >= size.allowedIncrease();
        boolean small = effect.isEmpty() || effect.getAsDouble() <= size.allowedDecrease();
        Direction direction = pair.rule().direction();
        if (direction != Direction.DECREASE && shift.low() > bound && large) {
            return HIGH;
        }
        return direction != Direction.INCREASE && shift.high() < -bound && small ? LOW : PASS;
    }

    /** Where a mean is 0 there is no ratio; Kayenta then takes 1 for the critical size. */
    private boolean isCritical(Classification found) {
        EffectSize size = pair.rule().effect();
        double effect = effect().orElse(1);
        return pair.rule().critical()
                && switch (found) {
                    case HIGH -> effect >= size.criticalIncrease();
                    case LOW -> effect <= size.criticalDecrease();
                    default -> false;
                };
    }

    private OptionalDouble effect() {
        return pair.rule().effect().measure() == Effect.CLES ? cles() : meanRatio();
    }

    private OptionalDouble meanRatio() {
        double above = Samples.mean(canary);
        double below = Samples.mean(baseline);
        return above == 0 || below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
    }

    private OptionalDouble cles() {
        return canary.length == 0 || baseline.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Samples.cles(canary, baseline));
    }

    private String sentence(Classification found, MannWhitney.Shift shift) {
        return String.format(
                Locale.ROOT,
                "%s is %s: the new version lies %.3g %s the old one (98 %% sure of %.3g to %.3g, %d values)",
                pair.name(),
                found.word(),
                Math.abs(shift.estimate()),
                found == HIGH ? "above" : "below",
                shift.low(),
                shift.high(),
                canary.length);
    }
}
