package org.wheelhouse.rollout.engine.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.RolloutSpec;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Metric;

/** The usual strategies for one scenario, so that they can stand side by side under the same fault, seed and measures. */
public final class Plans {

    private static final int MINUTE = 60;
    private static final int RING_SOAK = 30 * MINUTE;
    private static final int STEP_SOAK = 10 * MINUTE;
    private static final int CHECKS = 10;

    /** What is measured where a design measures nothing. */
    private static final List<Metric> USUAL =
            List.of(Metric.of("success-rate", "result >= 0.99").withLimits(1, 0, 4, 0));

    private final Scenario scenario;
    private final List<Metric> metrics;

    private Plans(Scenario scenario, List<Metric> metrics) {
        this.scenario = scenario;
        this.metrics = metrics.isEmpty() ? USUAL : metrics;
    }

    /**
     * All six, in the order from careless to careful.
     *
     * @param metrics how measures are judged; intervals and counts are set for each strategy
     */
    public static List<Plan> sideBySide(Scenario scenario, List<Metric> metrics) {
        Plans plans = new Plans(scenario, metrics);
        return List.of(
                plans.allAtOnce(), plans.rolling(), plans.blueGreen(), plans.canary(), plans.rings(), plans.flags());
    }

    /** Rings as the scenario's segments open one after the other, each with the same rule to go on. */
    public static Plan rings(Scenario scenario, List<Metric> metrics) {
        return new Plans(scenario, metrics).rings();
    }

    private Plan allAtOnce() {
        return Plan.of(Plan.Kind.ALL_AT_ONCE, spec(Strategy.Canary.of()));
    }

    /** A quarter of the pods at a time; each quarter as long as pods take to start. */
    private Plan rolling() {
        int batch = Math.max(1, scenario.service().startSeconds());
        return Plan.of(
                Plan.Kind.ROLLING,
                spec(Strategy.Canary.of(
                        new Step.SetWeight(25),
                        Step.Pause.of(batch),
                        new Step.SetWeight(50),
                        Step.Pause.of(batch),
                        new Step.SetWeight(75),
                        Step.Pause.of(batch))));
    }

    private Plan blueGreen() {
        Strategy.BlueGreen plain = Strategy.BlueGreen.plain();
        Strategy strategy = new Strategy.BlueGreen(
                true,
                0,
                Optional.of(check(5, MINUTE)),
                Optional.of(check(CHECKS, MINUTE)),
                plain.scaleDownDelay(),
                plain.abortScaleDownDelay());
        return Plan.of(Plan.Kind.BLUE_GREEN, spec(strategy));
    }

    private Plan canary() {
        return Plan.of(Plan.Kind.CANARY, spec(stepped(5, 25, 50)));
    }

    /** The code is everywhere already; only the flag moves. */
    private Plan flags() {
        RolloutSpec spec = RolloutSpec.of(stepped(1, 10, 50));
        return Plan.of(Plan.Kind.FLAGS, spec);
    }

    private Strategy.Canary stepped(int... weights) {
        List<Step> steps = new ArrayList<>();
        for (int weight : weights) {
            steps.add(new Step.SetWeight(weight));
            steps.add(Step.Pause.of(STEP_SOAK));
        }
        return Strategy.Canary.of(steps.toArray(Step[]::new)).watchedBy(check(0, MINUTE));
    }

    private Plan rings() {
        List<Plan.Ring> rings = ringsOf(scenario);
        List<Step> steps = new ArrayList<>();
        for (Plan.Ring ring : rings) {
            steps.add(new Step.SetWeight(ring.fromWeight()));
            steps.add(Step.Pause.of(RING_SOAK));
        }
        Strategy.Canary strategy = Strategy.Canary.of(steps.toArray(Step[]::new));
        return new Plan(Plan.Kind.RINGS.word(), Plan.Kind.RINGS, spec(strategy.watchedBy(check(0, MINUTE))), rings);
    }

    /** Each segment opens when the weight reaches the traffic of all segments up to it. */
    public static List<Plan.Ring> ringsOf(Scenario scenario) {
        List<Plan.Ring> rings = new ArrayList<>();
        double sum = 0;
        int weight = 0;
        for (Segment segment : scenario.segments()) {
            sum += segment.trafficShare();
            weight = Math.min(100, Math.max(weight + 1, (int) Math.round(sum)));
            rings.add(new Plan.Ring(segment.name(), weight));
        }
        return List.copyOf(rings);
    }

    private Analysis check(int count, int interval) {
        List<Metric> timed =
                metrics.stream().map(metric -> timed(metric, count, interval)).toList();
        return new Analysis(List.of("check"), timed, Set.of());
    }

    /** A comparison needs some minutes; it is not made anew every minute. */
    private static Metric timed(Metric metric, int count, int interval) {
        return metric.name().equals(Measure.CANARY_SCORE.word())
                ? metric.every(STEP_SOAK, count > 0 ? 1 : 0).after(STEP_SOAK)
                : metric.every(interval, count).after(Math.max(metric.initialDelay(), interval));
    }

    private RolloutSpec spec(Strategy strategy) {
        return RolloutSpec.of(strategy).withPodsReadyAfter(scenario.service().startSeconds());
    }
}
