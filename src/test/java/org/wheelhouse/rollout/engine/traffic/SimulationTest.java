package org.wheelhouse.rollout.engine.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.RolloutSpec;
import org.wheelhouse.rollout.engine.Step;
import org.wheelhouse.rollout.engine.Strategy;
import org.wheelhouse.rollout.engine.judge.Metric;
import org.wheelhouse.rollout.engine.traffic.Fault.Signature;

class SimulationTest {

    private static final List<Segment> SEGMENTS = List.of(
            new Segment("internal", 500, 5),
            new Segment("early adopters", 5_000, 15),
            new Segment("everyone", 94_500, 80));
    private static final List<Metric> MEASURES = List.of(
            Metric.of("success-rate", "result >= 0.99").withLimits(1, 0, 4, 0),
            Metric.of("latency-p95", "result <= 400").withLimits(1, 0, 4, 0),
            Metric.of("memory", "result <= 700"),
            Metric.of("data-checks", "result <= 1").withLimits(1, 0, 4, 0));

    private static Scenario scenario(Fault fault) {
        return Scenario.of(100, 100_000, fault).withSegments(SEGMENTS);
    }

    private static List<Plan> plans(Fault fault) {
        return Plans.sideBySide(scenario(fault), MEASURES);
    }

    private static Plan plan(Fault fault, Plan.Kind kind) {
        return plans(fault).stream()
                .filter(plan -> plan.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Report play(Fault fault, Plan.Kind kind) {
        return Simulation.play(scenario(fault), plan(fault, kind), 42);
    }

    @Test
    void sameSeedSameStory() {
        Fault fault = Fault.of(Signature.ERRORS, 0.03);
        for (Plan plan : plans(fault)) {
            assertThat(Simulation.play(scenario(fault), plan, 7)).isEqualTo(Simulation.play(scenario(fault), plan, 7));
        }
    }

    @Test
    void watchingChangesNothing() {
        Fault fault = Fault.of(Signature.ERRORS, 0.03);
        for (Plan plan : plans(fault)) {
            Simulation watched = Simulation.watched(scenario(fault), plan, 7);
            while (!watched.isOver()) {
                watched.advanceTo(Math.max(watched.now() + 1, watched.nextEvent()));
            }
            assertThat(watched.report().ending())
                    .isEqualTo(Simulation.play(scenario(fault), plan, 7).ending());
        }
    }

    /** Where somebody stops to look, and how often, changes nothing at all. */
    @Test
    void lookingAtAnySecondChangesNoStory() {
        Random luck = new Random(3);
        for (Fault fault : List.of(
                Fault.none(),
                Fault.of(Signature.ERRORS, 0.004),
                Fault.of(Signature.MEMORY_LEAK, 20).from(4_000))) {
            for (Plan plan : plans(fault)) {
                Simulation straight = Simulation.watched(scenario(fault), plan, 7);
                straight.advanceTo(Scenario.DAY);
                Simulation stopped = Simulation.watched(scenario(fault), plan, 7);
                while (!stopped.isOver()) {
                    stopped.advanceTo(stopped.now() + 1 + luck.nextInt(900));
                }
                assertThat(stopped.report()).isEqualTo(straight.report());
                assertThat(stopped.measured()).isEqualTo(straight.measured());
                assertThat(stopped.report()).isEqualTo(Simulation.play(scenario(fault), plan, 7));
            }
        }
    }

    @Test
    void aGoodVersionReachesEverybodyWhateverTheStrategy() {
        for (Plan plan : plans(Fault.none())) {
            Report report = Simulation.play(scenario(Fault.none()), plan, 3);
            assertThat(report.ending()).as(plan.name()).isEqualTo(Ending.RELEASED);
            assertThat(report.badRequests()).isZero();
            assertThat(report.usersHurt()).isZero();
            assertThat(report.minutesToRelease()).isPresent();
        }
    }

    @Test
    void aCanaryHurtsFewerPeopleThanEverythingAtOnce() {
        Fault fault = Fault.of(Signature.ERRORS, 0.05);
        Report canary = play(fault, Plan.Kind.CANARY);
        Report once = play(fault, Plan.Kind.ALL_AT_ONCE);
        assertThat(canary.ending()).isEqualTo(Ending.STOPPED_BY_JUDGE);
        assertThat(once.ending()).isEqualTo(Ending.STOPPED_BY_PEOPLE);
        assertThat(canary.usersHurt() * 10).isLessThan(once.usersHurt());
        assertThat(canary.minutesToNotice().orElseThrow())
                .isLessThan(once.minutesToNotice().orElseThrow());
    }

    @Test
    void blueGreenFindsErrorsBeforeAnyUserDoes() {
        Report report = play(Fault.of(Signature.ERRORS, 0.3), Plan.Kind.BLUE_GREEN);
        assertThat(report.usersExposed()).isZero();
        assertThat(report.badRequests()).isZero();
        assertThat(report.ending()).isEqualTo(Ending.STOPPED_BY_JUDGE);
        assertThat(report.extraPodHours()).isPositive();
    }

    @Test
    void everySignatureIsSeenByItsMeasure() {
        assertThat(play(Fault.of(Signature.LATENCY, 600), Plan.Kind.CANARY).ending())
                .isEqualTo(Ending.STOPPED_BY_JUDGE);
        assertThat(play(Fault.of(Signature.MEMORY_LEAK, 30), Plan.Kind.CANARY).ending())
                .isEqualTo(Ending.STOPPED_BY_JUDGE);
        Report damage = play(Fault.of(Signature.DATA_DAMAGE, 0.02), Plan.Kind.CANARY);
        assertThat(damage.ending()).isEqualTo(Ending.STOPPED_BY_JUDGE);
        assertThat(damage.damagedRecords()).isPositive().isEqualTo(damage.badRequests());
        assertThat(damage.minutesToHeal().orElseThrow())
                .as("going back does not mend records")
                .isGreaterThan(400);
    }

    @Test
    void aFaultOfTheLastRingPassesTheFirstOnes() {
        Fault fault = Fault.of(Signature.ERRORS, 0.05).onlyFor("everyone");
        Report rings = play(fault, Plan.Kind.RINGS);
        assertThat(rings.usersHurt()).isPositive();
        assertThat(rings.minutesToNotice().orElseThrow())
                .as("counted from the ring that can meet it")
                .isLessThan(10);
        Fault first = Fault.of(Signature.ERRORS, 0.05).onlyFor("internal");
        assertThat(play(first, Plan.Kind.RINGS).usersExposed()).isLessThanOrEqualTo(500);
    }

    @Test
    void stickyPeopleAreFewerThanPeopleDrawnAnewAtEveryRequest() {
        Scenario scenario = Scenario.of(100, 100_000, Fault.none());
        Strategy hold = Strategy.Canary.of(new Step.SetWeight(5), Step.Pause.forPerson());
        Simulation drawn = Simulation.inHand(scenario, Plan.of(Plan.Kind.CANARY, RolloutSpec.of(hold)), 1);
        Simulation sticky = Simulation.inHand(scenario, Plan.of(Plan.Kind.FLAGS, RolloutSpec.of(hold)), 1);
        drawn.advanceTo(20_000);
        sticky.advanceTo(20_000);
        assertThat(sticky.report().usersExposed()).isBetween(4_000L, 5_000L);
        // 20 requests each at 5 %: 1 - 0.95^20 = 64 %
        assertThat(drawn.report().usersExposed() / 100_000.0).isCloseTo(0.63, within(0.02));
    }

    @Test
    void whoHoldsItInHandDecidesWhenItStops() {
        Fault fault = Fault.of(Signature.ERRORS, 0.05);
        Plan plan = plan(fault, Plan.Kind.CANARY).unjudged();
        Simulation hand = Simulation.inHand(scenario(fault), plan, 42);
        hand.advanceTo(300);
        hand.command(Command.ABORT);
        hand.advanceTo(Scenario.DAY);
        assertThat(hand.report().ending()).isEqualTo(Ending.STOPPED_BY_PEOPLE);
        assertThat(hand.report().minutesToNotice().orElseThrow()).isCloseTo(4, within(0.01));
    }

    @Test
    void theBooksBalanceForAnyStory() {
        Random luck = new Random(11);
        for (int i = 0; i < 400; i++) {
            Signature signature = Signature.values()[luck.nextInt(Signature.values().length)];
            double size =
                    switch (signature) {
                        case LATENCY -> luck.nextDouble(3_000);
                        case MEMORY_LEAK -> luck.nextDouble(80);
                        default -> luck.nextDouble();
                    };
            Fault fault = new Fault(
                    signature,
                    size,
                    luck.nextInt(5_000),
                    luck.nextBoolean() ? java.util.Optional.empty() : java.util.Optional.of("early adopters"),
                    luck.nextDouble());
            Scenario scenario = scenario(fault);
            for (Plan plan : Plans.sideBySide(scenario, MEASURES)) {
                Report report = Simulation.play(scenario, plan, luck.nextLong());
                assertThat(report.usersHurt()).isLessThanOrEqualTo(report.usersExposed());
                assertThat(report.usersExposed()).isLessThanOrEqualTo(scenario.users());
                assertThat(report.badRequests()).isLessThanOrEqualTo(report.newRequests());
            }
        }
    }

    @Test
    void countsComeOutAsTheFormulaSays() {
        Fault fault = Fault.of(Signature.ERRORS, 0.009);
        Scenario scenario = Scenario.of(10, 10_000, fault);
        Strategy hold = Strategy.Canary.of(new Step.SetWeight(5), Step.Pause.forPerson());
        double sum = 0;
        for (int seed = 0; seed < 400; seed++) {
            Simulation run = Simulation.inHand(scenario, Plan.of(Plan.Kind.CANARY, RolloutSpec.of(hold)), seed);
            run.advanceTo(600);
            sum += run.report().badRequests();
        }
        assertThat(sum / 400).isCloseTo(2.7, within(0.3));
    }

    @Test
    void aThousandSeedsGiveASpread() {
        Fault fault = Fault.of(Signature.ERRORS, 0.02);
        Spread spread = Spread.over(scenario(fault), plan(fault, Plan.Kind.CANARY), 1, 300);
        assertThat(spread.runs()).isEqualTo(300);
        assertThat(spread.endings().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(300);
        assertThat(spread.quantile(Figure.HURT, 0.05))
                .isLessThanOrEqualTo(spread.quantile(Figure.HURT, 0.5))
                .isLessThanOrEqualTo(spread.quantile(Figure.HURT, 0.95));
    }

    @Test
    void theOutlookWarnsWhereTrafficIsTooSmall() {
        Fault fault = Fault.of(Signature.ERRORS, 0.001);
        Scenario small = Scenario.of(0.02, 1_000, fault);
        Plan canary = Plans.sideBySide(small, MEASURES).get(3);
        assertThat(Outlook.of(small, canary).warnings()).anyMatch(says -> says.contains("too few to judge"));
        Scenario large = Scenario.of(1_000, 1_000_000, Fault.of(Signature.ERRORS, 0.02));
        assertThat(Outlook.of(large, canary).warnings()).isEmpty();
        assertThat(Outlook.of(large, canary).chanceToNotice()).isGreaterThan(0.99);
    }
}
