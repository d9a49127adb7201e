package org.wheelhouse.ama.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2026-04-09T14:00, 2026-05-14T14:00",
        "MONTHLY, 2026-01-01T14:00, 2026-02-05T14:00",
        "MONTHLY, 2026-01-29T14:00, 2026-02-26T14:00",
        "MONTHLY, 2026-12-10T09:30, 2027-01-14T09:30",
        "QUARTERLY, 2026-04-09T14:00, 2026-07-09T14:00",
        "QUARTERLY, 2026-10-30T14:00, 2027-01-29T14:00"
    })
    void theNextOneIsTheSameWeekdayCountedInItsMonth(Rhythm rhythm, LocalDateTime one, LocalDateTime next) {
        assertThat(rhythm.after(one)).isEqualTo(next);
        assertThat(next.getDayOfWeek()).isEqualTo(one.getDayOfWeek());
    }

    @Test
    void whatIsOnceHasNoNext() {
        assertThat(Rhythm.ONCE.comesAgain()).isFalse();
        assertThatThrownBy(() -> Rhythm.ONCE.after(LocalDateTime.parse("2026-04-09T14:00")))
                .isInstanceOf(IllegalStateException.class);
    }
}
