package org.wheelhouse.rollout.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.rollout.engine.Command.ABORT;
import static org.wheelhouse.rollout.engine.Command.PAUSE;
import static org.wheelhouse.rollout.engine.Command.PROMOTE;
import static org.wheelhouse.rollout.engine.Command.PROMOTE_FULL;
import static org.wheelhouse.rollout.engine.Command.RESUME;
import static org.wheelhouse.rollout.engine.Command.RETRY;
import static org.wheelhouse.rollout.engine.Command.UNDO;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wheelhouse.rollout.engine.Step.Analyse;
import org.wheelhouse.rollout.engine.Step.Pause;
import org.wheelhouse.rollout.engine.Step.SetCanaryScale;
import org.wheelhouse.rollout.engine.Step.SetWeight;
import org.wheelhouse.rollout.engine.judge.AnalysisPhase;
import org.wheelhouse.rollout.engine.judge.AnalysisRun.Gauge;
import org.wheelhouse.rollout.engine.judge.Condition;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.judge.Reading;

class RolloutRunTest {

    private static final Gauge GOOD = (metric, second) -> Reading.of(0.99);
    private static final Gauge GREY = (metric, second) -> Reading.of(0.93);
    private static final Gauge BAD = (metric, second) -> Reading.of(0.5);
    private static final Metric ZONED = Metric.of(
                    "success-rate",
                    Optional.of(Condition.of("result >= 0.95")),
                    Optional.of(Condition.of("result < 0.90")))
            .every(60, 2);
    private static final Strategy.Canary TWO_STEPS =
            Strategy.Canary.of(new SetWeight(20), Pause.of(60), new SetWeight(60), Pause.of(60));

    private static RolloutRun canary(Gauge gauge, Step... steps) {
        return RolloutRun.start(RolloutSpec.of(Strategy.Canary.of(steps)), gauge);
    }

    @Test
    void aHeldRolloutKeepsItsWeightWhileTheClockOfThePauseGoesOn() {
        RolloutRun run = RolloutRun.start(RolloutSpec.of(TWO_STEPS), GOOD);
        run.command(30, PAUSE);
        run.advanceTo(500);
        assertThat(run.share()).isEqualTo(20);
        assertThat(run.phase()).isEqualTo(Phase.PAUSED);
        run.command(500, RESUME);
        assertThat(run.share()).isEqualTo(60);
        run.advanceTo(560);
        assertThat(run.phase()).isEqualTo(Phase.HEALTHY);
    }

    @Test
    void aHeldRolloutIsStillAbortedByItsAnalysis() {
        Strategy watched = TWO_STEPS.watchedBy(Analysis.of("check", ZONED.every(60, 0)));
        Gauge laterBad = (metric, second) -> Reading.of(second < 100 ? 0.99 : 0.5);
        RolloutRun run = RolloutRun.start(RolloutSpec.of(watched), laterBad);
        run.command(30, PAUSE);
        run.advanceTo(200);
        assertThat(run.isAborted()).isTrue();
        assertThat(run.phase()).isEqualTo(Phase.DEGRADED);
        assertThat(run.shares()).last().isEqualTo(new Change<>(120, 0));
    }

    @Test
    void fullPromotionTakesAnAbortBack() {
        RolloutRun run = RolloutRun.start(RolloutSpec.of(TWO_STEPS), GOOD);
        run.command(10, ABORT);
        run.command(20, PROMOTE);
        assertThat(run.phase()).as("promote does nothing after an abort").isEqualTo(Phase.DEGRADED);
        run.command(30, PROMOTE_FULL);
        assertThat(run.phase()).isEqualTo(Phase.HEALTHY);
        assertThat(run.share()).isEqualTo(100);
        run.advanceTo(100);
        assertThat(run.scaledDown()).containsExactly(new Change<>(60, Version.OLD));
    }

    @Test
    void aGreyCheckBeforeTheSwitchIsRunAgainAfterPromote() {
        Strategy strategy = Strategy.BlueGreen.plain().checkedBefore(Analysis.of("check", ZONED));
        Gauge greyFirst = (metric, second) -> Reading.of(second < 100 ? 0.93 : 0.99);
        RolloutRun run = RolloutRun.start(RolloutSpec.of(strategy), greyFirst);
        run.advanceTo(0);
        assertThat(run.phase()).isEqualTo(Phase.PAUSED);
        run.command(100, PROMOTE);
        assertThat(run.runs()).hasSize(2);
        assertThat(run.phase()).isEqualTo(Phase.PROGRESSING);
        run.advanceTo(200);
        assertThat(run.shares()).containsExactly(new Change<>(0, 0), new Change<>(160, 100));
    }

    @Test
    void aGreyCheckAfterTheSwitchKeepsTheTrafficAndAsksAPerson() {
        Strategy strategy = Strategy.BlueGreen.plain().checkedAfter(Analysis.of("check", ZONED));
        RolloutRun run = RolloutRun.start(RolloutSpec.of(strategy), GREY);
        run.advanceTo(50);
        assertThat(run.share()).isEqualTo(100);
        assertThat(run.stable()).isEqualTo(Version.OLD);
        assertThat(run.pauseReasons()).containsExactly(PauseReason.INCONCLUSIVE_ANALYSIS_RUN);
    }

    @Test
    void undoWithinTheDelayGoesBackWithoutPauseOrCheck() {
        Strategy strategy =
                new Strategy.BlueGreen(false, 0, Optional.of(Analysis.of("check", ZONED)), Optional.empty(), 300, 30);
        RolloutRun run = RolloutRun.start(RolloutSpec.of(strategy), GOOD);
        run.command(100, PROMOTE);
        assertThat(run.share()).isEqualTo(100);
        run.command(200, UNDO);
        assertThat(run.share()).isZero();
        assertThat(run.phase()).isEqualTo(Phase.HEALTHY);
        assertThat(run.stable()).isEqualTo(Version.OLD);
        run.advanceTo(1000);
        assertThat(run.scaledDown()).containsExactly(new Change<>(500, Version.NEW));
    }

    @Test
    void undoAfterAFinishedCanaryIsARolloutOfTheOldVersion() {
        RolloutRun run = RolloutRun.start(RolloutSpec.of(TWO_STEPS), GOOD);
        run.advanceTo(1000);
        run.command(1000, UNDO);
        run.advanceTo(2000);
        assertThat(run.shares())
                .containsExactly(
                        new Change<>(0, 20),
                        new Change<>(60, 60),
                        new Change<>(120, 100),
                        new Change<>(1000, 80),
                        new Change<>(1060, 40),
                        new Change<>(1120, 0));
    }

    @Test
    void withoutADelayNewPodsGoAtOnceUnlessAStepScaledThem() {
        List<Step> plain = List.of(new SetWeight(20), Pause.forPerson());
        List<Step> scaled =
                List.of(new SetCanaryScale(SetCanaryScale.Kind.REPLICAS, 3), new SetWeight(20), Pause.forPerson());
        assertThat(goneAfterAbort(plain)).containsExactly(new Change<>(50, Version.NEW));
        assertThat(goneAfterAbort(scaled)).isEmpty();
    }

    private static List<Change<Version>> goneAfterAbort(List<Step> steps) {
        Strategy strategy = new Strategy.Canary(steps, Optional.empty(), 30, 0);
        RolloutRun run = RolloutRun.start(RolloutSpec.of(strategy), GOOD);
        run.command(50, ABORT);
        run.advanceTo(500);
        return run.scaledDown();
    }

    @Test
    void theDeadlineUndoesTheUpdateOnlyWhenAsked() {
        RolloutRun run = RolloutRun.start(new RolloutSpec(TWO_STEPS, OptionalInt.empty(), 300, true), GOOD);
        run.advanceTo(400);
        assertThat(run.isAborted()).isTrue();
        assertThat(run.abortReason()).contains("timed out");
    }

    @Test
    void podsThatComeAfterTheDeadlineStillMoveTheRolloutOn() {
        RolloutRun run = RolloutRun.start(new RolloutSpec(TWO_STEPS, OptionalInt.of(700), 600, false), GOOD);
        run.advanceTo(710);
        assertThat(run.phases().stream().map(Change::value))
                .containsExactly(Phase.PROGRESSING, Phase.DEGRADED, Phase.PAUSED);
    }

    @Test
    void noPodsMeansNoTrafficWhateverTheWeight() {
        RolloutRun run = canary(
                GOOD,
                new SetCanaryScale(SetCanaryScale.Kind.REPLICAS, 0),
                new SetWeight(50),
                Pause.of(10),
                new SetCanaryScale(SetCanaryScale.Kind.MATCH_TRAFFIC_WEIGHT, 0),
                Pause.forPerson());
        run.advanceTo(0);
        assertThat(run.share()).isZero();
        run.advanceTo(10);
        assertThat(run.share()).isEqualTo(50);
    }

    @Test
    void anInvalidMetricStopsEverythingBeforeTheFirstUser() {
        Metric never = Metric.of("success-rate", "result >= 0.95").withLimits(-1, 0, 4, 0);
        RolloutRun run = canary(GOOD, new SetWeight(20), new Analyse(Analysis.of("check", never)));
        run.advanceTo(100);
        assertThat(run.phases()).containsExactly(new Change<>(0, Phase.DEGRADED));
        assertThat(run.share()).isZero();
        assertThat(run.runs()).isEmpty();
    }

    @Test
    void aCommandOfTheFirstSecondComesBeforeTheFirstStep() {
        RolloutRun run = canary(GOOD, new SetWeight(20), new SetWeight(40), Pause.forPerson());
        run.command(0, PAUSE);
        run.advanceTo(60);
        assertThat(run.stepIndex()).isZero();
        assertThat(run.shares()).containsExactly(new Change<>(0, 20));
        RolloutRun never = canary(GOOD, new SetWeight(20), Pause.forPerson());
        never.command(0, ABORT);
        never.advanceTo(60);
        assertThat(never.shares()).containsExactly(new Change<>(0, 0));
        assertThat(never.scaledDown()).as("no pods, none to go").isEmpty();
    }

    @Test
    void podsThatAreGoneDoNotGoTwice() {
        RolloutRun run = canary(GOOD, new SetWeight(20), Pause.forPerson());
        run.command(50, ABORT);
        run.command(200, UNDO);
        run.advanceTo(500);
        assertThat(run.phase()).isEqualTo(Phase.HEALTHY);
        assertThat(run.scaledDown()).containsExactly(new Change<>(80, Version.NEW));
    }

    @Test
    void whatWasNeverGivenPodsHasNoneToGo() {
        RolloutRun run = canary(GOOD, Pause.forPerson(), new SetWeight(20));
        run.command(50, ABORT);
        run.advanceTo(500);
        assertThat(run.scaledDown()).isEmpty();
    }

    @Test
    void aHeldBlueGreenStartsNoCheck() {
        Strategy strategy = Strategy.BlueGreen.plain().checkedBefore(Analysis.of("check", ZONED));
        RolloutRun run = RolloutRun.start(RolloutSpec.of(strategy).withPodsReadyAfter(30), GOOD);
        run.command(10, PAUSE);
        run.advanceTo(100);
        assertThat(run.runs()).isEmpty();
        run.command(100, RESUME);
        assertThat(run.runs()).hasSize(1);
    }

    @Test
    void retryMeasuresAgainFromTheFirstStep() {
        Metric once = Metric.of("success-rate", "result >= 0.95");
        Gauge badFirst = (metric, second) -> Reading.of(second < 50 ? 0.5 : 0.99);
        RolloutRun run = canary(badFirst, new SetWeight(20), new Analyse(Analysis.of("check", once)));
        run.advanceTo(0);
        assertThat(run.isAborted()).isTrue();
        run.command(100, RETRY);
        assertThat(run.phase()).isEqualTo(Phase.HEALTHY);
        assertThat(run.runs().stream().map(r -> r.run().phase()))
                .containsExactly(AnalysisPhase.FAILED, AnalysisPhase.SUCCESSFUL);
    }

    @Test
    void whateverPeopleDoTheWeightsStayInRangeAndAnAbortEndsAtTheOldVersion() {
        Random luck = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            RolloutRun run = RolloutRun.start(anySpec(luck), anyGauge(luck));
            int now = 0;
            for (int i = 0; i < 12; i++) {
                now += luck.nextInt(90);
                run.command(now, Command.values()[luck.nextInt(Command.values().length)]);
                assertThat(run.share()).isBetween(0, 100);
                if (run.isAborted()) {
                    assertThat(run.share()).isEqualTo(run.stable() == Version.NEW ? 100 : 0);
                }
                if (run.isFinished()) {
                    assertThat(run.share()).isEqualTo(run.stable() == Version.NEW ? 100 : 0);
                }
            }
        }
    }

    private static Gauge anyGauge(Random luck) {
        return List.of(GOOD, GREY, BAD, (Gauge) (m, s) -> Reading.NONE).get(luck.nextInt(4));
    }

    private static RolloutSpec anySpec(Random luck) {
        Analysis check = Analysis.of("check", ZONED);
        Strategy.Canary stepped = Strategy.Canary.of(
                new SetWeight(luck.nextInt(101)),
                luck.nextBoolean() ? Pause.of(luck.nextInt(100)) : Pause.forPerson(),
                new Analyse(check),
                new SetWeight(luck.nextInt(101)),
                Pause.of(30));
        Strategy strategy =
                switch (luck.nextInt(4)) {
                    case 0 -> stepped;
                    case 1 -> stepped.watchedBy(check);
                    case 2 -> Strategy.BlueGreen.plain().checkedBefore(check).checkedAfter(check);
                    default -> new Strategy.BlueGreen(false, 0, Optional.empty(), Optional.empty(), 60, 60);
                };
        OptionalInt ready = luck.nextInt(5) == 0 ? OptionalInt.empty() : OptionalInt.of(luck.nextInt(60));
        return new RolloutSpec(strategy, ready, 200, luck.nextBoolean());
    }
}
