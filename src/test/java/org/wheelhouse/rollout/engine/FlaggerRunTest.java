package org.wheelhouse.rollout.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.wheelhouse.rollout.engine.judge.Reading;

class FlaggerRunTest {

    private static final FlaggerSpec.Range RATE =
            new FlaggerSpec.Range("success-rate", OptionalDouble.of(99), OptionalDouble.empty());

    private static FlaggerSpec weighted(int max, int step, List<Integer> steps, int back) {
        return new FlaggerSpec(60, 2, max, step, steps, back, false, 0, false, false, List.of(RATE));
    }

    private static FlaggerRun good(FlaggerSpec spec) {
        return FlaggerRun.play(spec, (metric, second) -> Reading.of(100), 3_600);
    }

    @Test
    void aStepMayOvershootTheHighestWeight() {
        assertThat(good(weighted(50, 20, List.of(), 0)).weights()).contains(new Change<>(180, 60));
    }

    @Test
    void listedWeightsAreTakenInTheirOrder() {
        assertThat(good(weighted(0, 0, List.of(1, 10, 60), 0)).weights())
                .containsExactly(
                        new Change<>(0, 0),
                        new Change<>(60, 1),
                        new Change<>(120, 10),
                        new Change<>(180, 60),
                        new Change<>(300, 0));
    }

    @Test
    void aListThatEndsAtAHundredIsPromotedAfterOneMoreCheck() {
        FlaggerRun run = good(weighted(0, 0, List.of(10, 50, 100), 0));
        assertThat(run.weights())
                .containsExactly(
                        new Change<>(0, 0),
                        new Change<>(60, 10),
                        new Change<>(120, 50),
                        new Change<>(180, 100),
                        new Change<>(300, 0));
        assertThat(run.phases()).contains(new Change<>(240, FlaggerRun.Phase.PROMOTING));
    }

    @Test
    void trafficReturnsInStepsWhenAsked() {
        FlaggerRun run = good(weighted(50, 50, List.of(), 20));
        assertThat(run.weights())
                .containsExactly(
                        new Change<>(0, 0),
                        new Change<>(60, 50),
                        new Change<>(180, 30),
                        new Change<>(240, 10),
                        new Change<>(300, 0));
        assertThat(run.phases()).last().isEqualTo(new Change<>(360, FlaggerRun.Phase.SUCCEEDED));
    }

    @Test
    void goodChecksNeverSubtractFailures() {
        FlaggerRun run = FlaggerRun.play(
                weighted(50, 10, List.of(), 0),
                (metric, second) -> Reading.of(second == 120 || second == 240 ? 90 : 100),
                3_600);
        assertThat(run.phases()).last().isEqualTo(new Change<>(300, FlaggerRun.Phase.FAILED));
        assertThat(run.checks()).anyMatch(check -> check.value().startsWith("failed: success-rate: 90.0 < 99.0"));
    }

    @Test
    void iterationsAloneSwitchAllTrafficOnlyAfterTheChecks() {
        FlaggerSpec spec = new FlaggerSpec(60, 2, 0, 0, List.of(), 0, false, 3, false, false, List.of(RATE));
        FlaggerRun run = good(spec);
        assertThat(run.weights()).containsExactly(new Change<>(0, 0), new Change<>(240, 100), new Change<>(360, 0));
        assertThat(run.phase()).isEqualTo(FlaggerRun.Phase.SUCCEEDED);
    }

    @Test
    void chosenUsersAllMeetTheNewVersionFromTheFirstTick() {
        FlaggerSpec spec = new FlaggerSpec(60, 2, 0, 0, List.of(), 0, false, 2, true, false, List.of(RATE));
        assertThat(good(spec).weights())
                .containsExactly(new Change<>(0, 0), new Change<>(60, 100), new Change<>(240, 0));
    }
}
