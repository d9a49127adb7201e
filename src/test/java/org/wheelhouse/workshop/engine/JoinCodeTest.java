package org.wheelhouse.workshop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JoinCodeTest {

    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    @Test
    void aCodeHasSixOf32SignsWithoutLookAlikes() {
        assertThat(JoinCode.SIGNS)
                .hasSize(32)
                .doesNotContain("I")
                .doesNotContain("O")
                .doesNotContain("0")
                .doesNotContain("1");
        assertThat(JoinCode.SIGNS.chars().distinct().count()).isEqualTo(32);
        assertThat(JoinCode.fresh(new Random(7)).text()).matches("[A-HJ-NP-Z2-9]{6}");
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        assertThat(JoinCode.typed(" k7q-xm3 ")).contains(new JoinCode("K7QXM3"));
        assertThat(JoinCode.typed("K7QXM")).isEmpty();
        assertThat(JoinCode.typed("K7QXM0")).isEmpty();
        assertThat(JoinCode.typed("")).isEmpty();
    }

    @Test
    void fiveWrongCodesAreFreeThenTheWaitDoubles() {
        Guesses guesses = new Guesses();
        for (int i = 0; i < 5; i++) {
            assertThat(guesses.wait("s", "a", NOON)).isZero();
            guesses.failed("s", "a", NOON);
        }
        assertThat(guesses.wait("s", "a", NOON)).isEqualTo(Duration.ofSeconds(2));
        guesses.failed("s", "a", NOON);
        assertThat(guesses.wait("s", "a", NOON)).isEqualTo(Duration.ofSeconds(4));
        assertThat(guesses.wait("other", "a", NOON))
                .as("a neighbour behind the same address")
                .isZero();
        assertThat(guesses.wait("s", "a", NOON.plusSeconds(4))).isZero();
    }

    @Test
    void oneAddressMayFailThirtyTimesAMinute() {
        Guesses guesses = new Guesses();
        for (int i = 0; i < 30; i++) {
            guesses.failed("s" + i, "hotel", NOON);
        }
        assertThat(guesses.wait("new", "hotel", NOON.plusSeconds(59))).isEqualTo(Duration.ofSeconds(1));
        assertThat(guesses.wait("new", "elsewhere", NOON.plusSeconds(59))).isZero();
        assertThat(guesses.wait("new", "hotel", NOON.plusSeconds(60))).isZero();
    }

    @Test
    void theHouseAllowsThreeHundredAMinuteAndSaysSoOnce() {
        Guesses guesses = new Guesses();
        int told = 0;
        for (int i = 0; i < 400; i++) {
            told += guesses.failed("s" + i, "a" + i, NOON) ? 1 : 0;
        }
        assertThat(told).isEqualTo(1);
        assertThat(guesses.wait("new", "new", NOON)).isPositive();
    }

    /** Ten thousand guesses as fast as the throttle lets them, from as many sessions and addresses as one likes. */
    @Test
    @Tag("heavy")
    void tenThousandGuessesTakeMoreThanHalfAnHour() {
        Guesses guesses = new Guesses();
        Instant now = NOON;
        int tried = 0;
        while (tried < 10_000) {
            // each for as long as it is not slowed down
            int who = tried / 5;
            Duration wait = guesses.wait("s" + who, "a" + who, now);
            now = now.plus(wait);
            if (wait.isZero()) {
                guesses.failed("s" + who, "a" + who, now);
                tried++;
            }
        }
        assertThat(Duration.between(NOON, now)).isGreaterThan(Duration.ofMinutes(30));
    }

    @Test
    void aRightCodeIsNeverPunished() {
        Guesses guesses = new Guesses();
        for (int i = 0; i < 200; i++) {
            guesses.succeeded("s" + i);
        }
        assertThat(guesses.wait("s", "class", NOON)).isZero();
    }
}
