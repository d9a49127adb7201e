package org.wheelhouse.rollout.engine.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.RolloutSpec;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.judge.MetricRun;

class InstrumentsTest {

    /** Over many seeds each measure comes out at what the service really does. */
    @Test
    void everyMeasureIsRightOnAverage() {
        Fault fault = Fault.of(Fault.Signature.ERRORS, 0.03);
        Scenario scenario = Scenario.of(110, 100_000, fault);
        Metric[] metrics = Measure.words().stream()
                .map(name -> Metric.of(name, "result >= -1").every(60, 0).after(60))
                .toArray(Metric[]::new);
        Strategy strategy = Strategy.Canary.of(new Step.SetWeight(5), Step.Pause.forPerson())
                .watchedBy(Analysis.of("check", metrics));
        Map<String, Double> sums = new TreeMap<>();
        int seeds = 2_000;
        for (int seed = 0; seed < seeds; seed++) {
            Simulation run = Simulation.inHand(scenario, Plan.of(Plan.Kind.CANARY, RolloutSpec.of(strategy)), seed);
            run.advanceTo(120);
            for (MetricRun metric : run.run().runs().getFirst().run().metrics()) {
                sums.merge(metric.metric().name(), metric.lastValue(), Double::sum);
            }
        }
        assertThat(sums.get("success-rate") / seeds).isCloseTo(0.969, within(0.002));
        assertThat(sums.get("error-rate") / seeds).isCloseTo(3.1, within(0.2));
        assertThat(sums.get("orders") / seeds).isCloseTo(3.88, within(0.1));
        assertThat(sums.get("latency-p95") / seeds).isCloseTo(200, within(4.0));
        assertThat(sums.get("memory") / seeds).isCloseTo(400, within(1.0));
        assertThat(sums.get("data-checks") / seeds).isZero();
    }
}
