package org.wheelhouse.people.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wheelhouse.people.engine.SignInWait.Failures;

class SignInWaitTest {

    private static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");

    @Test
    void fiveWrongPasswordsCostNothingAndFromTheSixthTheWaitDoublesToAMinute() {
        assertThat(IntStream.rangeClosed(5, 15).mapToObj(count -> waitAfter(pair(count, Duration.ofSeconds(1)))))
                .extracting(Duration::toSeconds)
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L);
    }

    @Test
    void theWaitRunsFromTheLastFailure() {
        Failures failures = pair(8, Duration.ofSeconds(1));

        assertThat(SignInWait.before(failures, NOW.plusSeconds(3))).isEqualTo(Duration.ofSeconds(1));
        assertThat(SignInWait.before(failures, NOW.plusSeconds(4))).isEqualTo(Duration.ZERO);
    }

    @Test
    void afterFifteenMinutesWrongPasswordsAreForgotten() {
        Failures failures = pair(12, Duration.ZERO);

        assertThat(SignInWait.before(failures, NOW)).isEqualTo(Duration.ofSeconds(60));
        assertThat(SignInWait.before(failures, NOW.plus(Duration.ofMinutes(15))))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void fiftyInAnHourFromManyPlacesSlowTheAccountButNotWhereItIsAtHome() {
        List<Instant> many = spread(50, Duration.ofSeconds(60));

        assertThat(SignInWait.before(new Failures(List.of(), many, List.of(), false), NOW))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(SignInWait.before(new Failures(List.of(), many, List.of(), true), NOW))
                .isEqualTo(Duration.ZERO);
        assertThat(SignInWait.before(new Failures(List.of(), many.subList(0, 49), List.of(), false), NOW))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void thirtyInAMinuteFromOneAddressWaitUntilTheyAreFewer() {
        List<Instant> one = spread(30, Duration.ofSeconds(1));

        assertThat(SignInWait.before(new Failures(List.of(), List.of(), one, false), NOW))
                .isEqualTo(Duration.ofSeconds(31));
        assertThat(SignInWait.before(new Failures(List.of(), List.of(), one, false), NOW.plusSeconds(31)))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void aClockSetBackMakesNobodyWaitLongerThanAMinute() {
        Failures failures = pair(20, Duration.ofSeconds(1));

        assertThat(SignInWait.before(failures, NOW.minus(Duration.ofHours(3)))).isEqualTo(Duration.ofSeconds(60));
    }

    private static Duration waitAfter(Failures failures) {
        return SignInWait.before(failures, NOW);
    }

    private static Failures pair(int count, Duration apart) {
        List<Instant> times = spread(count, apart);
        return new Failures(times, times, List.of(), false);
    }

    /** The last one is now. */
    private static List<Instant> spread(int count, Duration apart) {
        return IntStream.range(0, count)
                .mapToObj(number -> NOW.minus(apart.multipliedBy(number)))
                .toList();
    }
}
