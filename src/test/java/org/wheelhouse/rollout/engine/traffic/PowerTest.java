package org.wheelhouse.rollout.engine.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {

    /** Weight, minutes, requests a second, rates; then what the facts sheet gives. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 10, 10, 0.001, 0.01, 83, 2.7, 188",
        "0.05, 10, 10, 0.001, 0.002, 18, 0.3, 6851",
        "0.10, 5, 100, 0.001, 0.002, 46, 3.0, 6851",
        "0.50, 10, 10, 0.001, 0.002, 26, 3.0, 6851",
        "0.01, 10, 100, 0.001, 0.005, 75, 2.4, 653",
        "0.01, 5, 1000, 0.001, 0.002, 51, 3.0, 6851",
        "0.01, 60, 2, 0.001, 0.01, 51, 0.6, 188",
        "0.20, 10, 1, 0.005, 0.02, 48, 1.8, 206",
        "0.05, 30, 50, 0.01, 0.012, 37, 9.0, 13956"
    })
    void theTableOfTheFieldIsMet(
            double weight,
            int minutes,
            double rate,
            double before,
            double after,
            double power,
            double extra,
            double sprt) {
        double all = rate * minutes * 60;
        double canary = weight * all;
        assertThat(Power.toNotice(canary, all - canary, before, after) * 100).isCloseTo(power, within(12.0));
        assertThat(Power.extraFailures(canary, before, after)).isCloseTo(extra, within(0.05));
        assertThat(Power.sequentialNeeds(before, after)).isCloseTo(sprt, within(sprt * 0.01));
    }

    @Test
    void moreTrafficNoticesMore() {
        double before = 0;
        for (int requests = 100; requests < 100_000; requests *= 2) {
            double now = Power.toNotice(requests, requests, 0.001, 0.003);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void rareFailuresNeedManyRequestsToBeSeenOnce() {
        assertThat(Power.toSeeOneFailure(0.01)).isCloseTo(298, within(0.5));
        assertThat(Power.toSeeOneFailure(0.001)).isCloseTo(2994, within(1.0));
        assertThat(Power.toMeet(5, 20)).isCloseTo(0.64, within(0.005));
    }
}
