package org.wheelhouse.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wheelhouse.rollout.engine.traffic.Design;
import org.wheelhouse.rollout.engine.traffic.Ending;
import org.wheelhouse.rollout.engine.traffic.MissingData;
import org.wheelhouse.rollout.engine.traffic.Plan;
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
    void whatPromoteClearsIsSaidBefore() {
        Design design = design("canary-errors");
        Simulation simulation =
                Simulation.inHand(design.scenario(), design.plan().watchedOnly(), 1);
        assertThat(Telling.promote(simulation.run())).contains("skips the step");
        simulation.advanceTo(120);
        assertThat(Telling.promote(simulation.run())).contains("ends the pause of this step");
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
