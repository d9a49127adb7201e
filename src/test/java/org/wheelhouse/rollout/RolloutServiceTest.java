package org.wheelhouse.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wheelhouse.rollout.engine.Command;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Drive;
import org.wheelhouse.rollout.engine.traffic.Ending;
import org.wheelhouse.rollout.engine.traffic.MissingData;
import org.wheelhouse.rollout.engine.traffic.Plan;
import org.wheelhouse.rollout.engine.traffic.Playing;
import org.wheelhouse.rollout.engine.traffic.Simulation;
import org.wheelhouse.rollout.engine.traffic.Telling;
import org.wheelhouse.rollout.engine.traffic.Verdicts;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Setting;
import org.wheelhouse.text.Written;

class RolloutServiceTest {

    private final RolloutService rollouts = new RolloutService();

    private Design design(String id) {
        return rollouts.design(id).orElseThrow();
    }

    @Test
    void everyShippedStoryCanBePlayed() {
        assertThat(rollouts.stories()).hasSizeGreaterThanOrEqualTo(8).allSatisfy(story -> {
            assertThat(story.title()).isNotBlank();
            assertThat(story.story()).isNotBlank();
            assertThat(rollouts.design(story.id())).isPresent();
        });
        assertThat(rollouts.design("no-such-story")).isEmpty();
    }

    @Test
    void allStrategiesStandSideBySideUnderTheSameSeed() {
        Comparison comparison = rollouts.compare(design("canary-errors"), 100);
        assertThat(comparison.rows())
                .extracting(row -> row.plan().kind())
                .containsExactlyInAnyOrder(Plan.Kind.values());
        assertThat(comparison.rows()).allMatch(row -> row.many().runs() == 100);
        assertThat(rollouts.compare(design("canary-errors"), 100).rows())
                .extracting(Comparison.Row::shared)
                .isEqualTo(
                        comparison.rows().stream().map(Comparison.Row::shared).toList());
    }

    @Test
    void theVerdictNamesTheMeasureThatDecided() {
        Design design = design("canary-errors");
        Simulation simulation = Simulation.watched(
                design.scenario(), design.plan(), design.scenario().seed());
        assertThat(Verdicts.of(design.plan(), simulation)).isEmpty();
        simulation.advanceTo(design.scenario().seconds());
        Optional<String> verdict = Verdicts.of(design.plan(), simulation);
        assertThat(verdict.orElseThrow())
                .contains(
                        "success-rate decided",
                        "result >= 0.99",
                        "requests on the new version",
                        "a tenth of the traffic");
        assertThat(Telling.why(simulation.run())).contains("0 % of the traffic", "A measure sent it back");
    }

    @Test
    void whatPromoteClearsOrSkipsIsSaidBefore() {
        Design design = design("canary-errors");
        Playing playing = Playing.start(design, true);
        assertThat(Telling.promote(playing.run())).isEqualTo("Promote skips step 1 (5 %). Next: wait 10 min.");
        assertThat(Telling.promoteFull(playing.run()))
                .isEqualTo(
                        "Promote fully skips 6 steps, cancels 1 running check; then everybody gets the new version at"
                                + " once.");
        playing.goTo(120);
        assertThat(Telling.promote(playing.run()))
                .isEqualTo("Promote ends the pause of this step (wait 10 min). Next: 25 %.");
        playing.command(Command.PAUSE);
        assertThat(Telling.promote(playing.run()))
                .isEqualTo("Promote ends the pause of this step (wait 10 min) and the hold of a person, all at once."
                        + " Next: 25 %.");
        playing.command(Command.ABORT);
        assertThat(Telling.promote(playing.run())).isEqualTo("Promote does nothing after an abort.");
        assertThat(Telling.promoteFull(playing.run())).contains("takes the abort back");
    }

    /** A grey check beside the steps is made again after promote; said before. */
    @Test
    void anOpenQuestionIsNamedAmongWhatPromoteEnds() {
        Design design = design("canary-kayenta");
        Simulation simulation = Simulation.inHand(design.scenario(), design.plan(), 4831);
        simulation.advanceTo(620);
        assertThat(simulation.run().isWaitingForPerson()).isTrue();
        assertThat(Telling.promote(simulation.run()))
                .contains("the open question of the measure", "The check is made again");
    }

    @Test
    void aDriveIsAFewWordsAndTheSameStoryAgain() {
        Design design = design("canary-errors");
        Playing first = Playing.start(design, true);
        first.goTo(300);
        first.command(Command.ABORT);
        first.goTo(500);
        first.command(Command.RETRY);
        first.playOn(5000);
        String text = first.drive().text();
        assertThat(text).startsWith(first.simulation().now() + " 300:abort 500:retry");
        Playing again = Playing.again(design, Drive.read(text).orElseThrow());
        assertThat(again.simulation().report()).isEqualTo(first.simulation().report());
        assertThat(again.run().shares()).isEqualTo(first.run().shares());
        for (String wrong : List.of("", "x", "5 6:abort", "9 7:abort 3:retry", "9 3:jump", "99999999", "1 0:abort:2")) {
            assertThat(Drive.read(wrong)).as(wrong).isEmpty();
        }
    }

    /** Sent back and taken up again by hand: how it ended is where it stands. */
    @Test
    void whatWasTakenUpAgainIsNotStopped() {
        Design design = design("canary-errors");
        Playing playing = Playing.start(design, true);
        playing.goTo(300);
        playing.command(Command.ABORT);
        assertThat(playing.simulation().report().ending()).isEqualTo(Ending.STOPPED_BY_PEOPLE);
        playing.command(Command.PROMOTE_FULL);
        assertThat(playing.simulation().report().ending()).isEqualTo(Ending.FAULTY_RELEASED);
        assertThat(playing.simulation().report().minutesToNotice()).isPresent();
    }

    @Test
    void playingStopsWhereAPersonIsAskedOrItIsOver() {
        Playing playing = Playing.start(design("canary-errors"), false);
        playing.playOn(86_400);
        assertThat(playing.run().isAborted()).isTrue();
        assertThat(playing.simulation().now()).isEqualTo(180);
    }

    /** Nobody comes to the new version: its first reading is no number. */
    @Test
    void missingDataFailsPassesOrAsksAsChosen() {
        String quiet = rollouts.write(design("canary-good"))
                .replaceAll("traffic: \\[.*]", "traffic: 0")
                .replaceAll("(?m)^    - name: (latency-p95|memory|orders|data-checks)\n(      .*\n)+", "");
        Design design = rollouts.read(quiet).value().orElseThrow();
        assertThat(ending(design, MissingData.FAILS)).isEqualTo(Ending.FALSE_ALARM);
        assertThat(ending(design, MissingData.PASSES)).isEqualTo(Ending.RELEASED);
        Plan asks = design.plan().withMetrics(MissingData.ASKS::applyTo);
        Simulation simulation = Simulation.inHand(design.scenario(), asks, 1);
        simulation.advanceTo(3600);
        assertThat(simulation.report().ending()).isEqualTo(Ending.WAITING);
    }

    private static Ending ending(Design design, MissingData answer) {
        return Simulation.play(design.scenario(), design.plan().withMetrics(answer::applyTo), 1)
                .ending();
    }

    @Test
    void aFenceNamesAStoryOrSaysWhichIsNear() {
        RolloutFences fences = new RolloutFences(rollouts);
        assertThat(fences.read(fence("rollouts/canary-errors.yml", "12")).isUsable())
                .isTrue();
        Reading<?> wrong = fences.read(fence("rollouts/canary-erors.yml", "soon"));
        assertThat(wrong.problems()).hasSize(2);
        assertThat(wrong.problems().getFirst().tryThis()).contains("rollouts/canary-errors.yml");
    }

    private static Fence fence(String scenario, String seed) {
        List<Written> words = List.of(new Written("widget", 1, 4), new Written("rollout", 1, 11));
        List<Setting> settings = List.of(
                new Setting(new Written("scenario", 2, 1), new Written(scenario, 2, 11)),
                new Setting(new Written("seed", 3, 1), new Written(seed, 3, 7)));
        return new Fence(words, settings, List.of(), 1, 1, 4);
    }
}
