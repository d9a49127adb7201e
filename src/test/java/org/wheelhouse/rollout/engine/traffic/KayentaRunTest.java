package org.wheelhouse.rollout.engine.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wheelhouse.rollout.engine.RolloutSpec;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Condition;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.traffic.Fault.Signature;

/** Kayenta's judge drives a canary: its score is read every ten minutes, as Argo reads Kayenta. */
class KayentaRunTest {

    private static final Metric SCORE = Metric.of(
                    "canary-score",
                    Optional.of(Condition.of("result >= 95")),
                    Optional.of(Condition.of("isNaN(result) || result < 75")))
            .every(600, 0)
            .after(600);

    private static Plan plan(Metric score) {
        Strategy strategy = Strategy.Canary.of(
                        new Step.SetWeight(5), Step.Pause.of(1200), new Step.SetWeight(25), Step.Pause.of(1200))
                .watchedBy(org.wheelhouse.rollout.engine.Analysis.of("kayenta", score));
        return Plan.of(Plan.Kind.CANARY, RolloutSpec.of(strategy));
    }

    private static Scenario scenario(Fault fault) {
        return Scenario.of(100, 100_000, fault);
    }

    private static Map<Ending, Integer> endings(Fault fault) {
        return Spread.over(scenario(fault), plan(SCORE), 1, 200).endings();
    }

    @Test
    void aGoodVersionPassesMostOfTheTime() {
        assertThat(endings(Fault.none()).get(Ending.RELEASED)).isGreaterThan(180);
    }

    @Test
    void errorsFailAtTheFirstLookForTheyAreCritical() {
        Simulation run = Simulation.watched(scenario(Fault.of(Signature.ERRORS, 0.03)), plan(SCORE), 4);
        run.advanceTo(Scenario.DAY);
        assertThat(run.report().ending()).isEqualTo(Ending.STOPPED_BY_JUDGE);
        assertThat(run.run().abortReason()).contains("canary-score");
        assertThat(run.judgement().orElseThrow().reason()).contains("error-rate is High");
        assertThat(Verdicts.of(plan(SCORE), run).orElseThrow())
                .contains("canary-score decided (Failed): 0", "The judge compared 10 minutes", "error-rate is High")
                .contains("with a tenth of the traffic");
    }

    /** One group of three is half bad: 83 of 100 is marginal, and a person is asked. */
    @Test
    void slowAnswersAreMarginalAndAskAPerson() {
        Simulation run = Simulation.inHand(scenario(Fault.of(Signature.LATENCY, 300)), plan(SCORE), 4);
        run.advanceTo(700);
        assertThat(run.run().isWaitingForPerson()).isTrue();
        assertThat(run.judgement().orElseThrow().reason()).contains("latency-p95 High");
        assertThat(run.judgement().orElseThrow().score()).isBetween(75.0, 95.0);
    }

    @Test
    void withoutTrafficThereIsNoScoreAndTheConditionsDecide() {
        Scenario quiet = Scenario.of(0, 1000, Fault.none());
        assertThat(ending(quiet, SCORE)).isEqualTo(Ending.FALSE_ALARM);
        assertThat(ending(quiet, MissingData.PASSES.applyTo(SCORE))).isEqualTo(Ending.RELEASED);
        assertThat(ending(quiet, MissingData.FAILS.applyTo(MissingData.PASSES.applyTo(SCORE))))
                .isEqualTo(Ending.FALSE_ALARM);
        assertThat(ending(quiet, MissingData.ASKS.applyTo(SCORE))).isEqualTo(Ending.WAITING);
        assertThat(MissingData.FAILS.applyTo(MissingData.ASKS.applyTo(SCORE))).isEqualTo(SCORE);
    }

    private static Ending ending(Scenario scenario, Metric score) {
        Simulation run = Simulation.inHand(scenario, plan(score), 1);
        run.advanceTo(Scenario.DAY);
        return run.report().ending();
    }

    @Test
    void watchingBothSidesChangesNoStory() {
        for (Metric metric :
                List.of(SCORE, Metric.of("orders", "result >= 3").every(60, 0).after(60))) {
            Scenario scenario = scenario(Fault.of(Signature.ERRORS, 0.01));
            for (long seed = 0; seed < 40; seed++) {
                Simulation watched = Simulation.watched(scenario, plan(metric), seed);
                watched.advanceTo(Scenario.DAY);
                assertThat(watched.report()).isEqualTo(Simulation.play(scenario, plan(metric), seed));
                assertThat(watched.measured()).isNotEmpty();
            }
        }
    }

    @Test
    void bothVersionsAreMeasuredAtTheSameSecond() {
        Metric latency = Metric.of("latency-p95", "result <= 5000").every(60, 0).after(60);
        Simulation run = Simulation.watched(scenario(Fault.of(Signature.LATENCY, 600)), plan(latency), 9);
        run.advanceTo(1800);
        assertThat(run.measured()).hasSizeGreaterThan(25).allSatisfy(one -> {
            assertThat(one.measure()).isEqualTo("latency-p95");
            assertThat(one.fresh()).isBetween(600.0, 1100.0);
            assertThat(one.old()).isBetween(180.0, 220.0);
        });
    }
}
