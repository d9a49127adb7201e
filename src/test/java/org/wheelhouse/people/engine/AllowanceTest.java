package org.wheelhouse.people.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long EACH = 60 * SECOND / Allowance.A_MINUTE;

    /** A clock may begin anywhere, below zero too. */
    private static final long NOW = Long.MAX_VALUE - SECOND;

    private final Allowance allowance = new Allowance();

    @Test
    void fiveHundredAtOnceAreFreeAndTheNextOnesComeOneAfterTheOther() {
        use(500);

        assertThat(allowance.take(1, NOW)).isEqualTo(EACH);
        assertThat(allowance.take(1, NOW)).isEqualTo(2 * EACH);
        assertThat(allowance.take(1, NOW + EACH)).isEqualTo(2 * EACH);
    }

    @Test
    void aTurnMoreThanTwoSecondsAwayIsRefusedAndCostsNothing() {
        use(500);
        int waiting = (int) (Allowance.LONGEST_WAIT / EACH);
        IntStream.rangeClosed(1, waiting)
                .forEach(turn -> assertThat(allowance.take(1, NOW)).isEqualTo(turn * EACH));

        assertThat(allowance.take(1, NOW)).isNegative();
        assertThat(allowance.take(1, NOW)).isNegative();
        assertThat(allowance.take(1, NOW + EACH)).isEqualTo(waiting * EACH);
    }

    @Test
    void itFillsAgainOverAMinuteAndNeverAboveIt() {
        use(500);
        assertThat(allowance.take(250, NOW + 30 * SECOND)).isZero();
        assertThat(allowance.take(1, NOW + 30 * SECOND)).isPositive();

        long later = NOW + 3_600 * SECOND;
        assertThat(allowance.take(500, later)).isZero();
        assertThat(allowance.take(1, later)).isPositive();
    }

    @Test
    void aHandThatClicksEightTimesASecondNeverWaits() {
        for (int click = 0; click < 8 * 600; click++) {
            assertThat(allowance.take(1, NOW + click * SECOND / 8)).isZero();
        }
    }

    @Test
    void aCostOutOfRangeIsAMistakeOfTheProgrammer() {
        assertThatThrownBy(() -> allowance.take(0, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> allowance.take(501, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    private void use(int turns) {
        for (int turn = 0; turn < turns; turn++) {
            assertThat(allowance.take(1, NOW)).isZero();
        }
    }
}
