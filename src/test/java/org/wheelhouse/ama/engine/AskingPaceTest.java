package org.wheelhouse.ama.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AskingPaceTest {

    private static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");

    /** Seconds ago. */
    private static List<Instant> asked(long... seconds) {
        return LongStream.of(seconds).mapToObj(NOW::minusSeconds).toList();
    }

    @Test
    void threeInAMinuteAndTenInTenMinutesAreEnough() {
        assertThat(AskingPace.refuses(asked(), NOW)).isEmpty();
        assertThat(AskingPace.refuses(asked(1, 2), NOW)).isEmpty();
        assertThat(AskingPace.refuses(asked(1, 2, 59), NOW)).isPresent();
        assertThat(AskingPace.refuses(asked(1, 2, 60), NOW)).isEmpty();
        assertThat(AskingPace.refuses(asked(61, 62, 100, 150, 200, 250, 300, 350, 400), NOW))
                .isEmpty();
        assertThat(AskingPace.refuses(asked(61, 62, 100, 150, 200, 250, 300, 350, 400, 599), NOW))
                .isPresent();
        assertThat(AskingPace.refuses(asked(61, 62, 100, 150, 200, 250, 300, 350, 400, 600), NOW))
                .isEmpty();
    }
}
