package org.wheelhouse.people.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;

/** What happens at an hour happens once a day, on the days too on which the clocks are changed and on the leap day. */
class ClockTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Europe/Berlin",
                "Europe/Athens",
                "America/New_York",
                "America/Havana",
                "Australia/Lord_Howe",
                "Asia/Beirut"
            })
    void aCopyIsMadeEveryNightWhateverTheClocksDo(String zone) throws NoSuchMethodException {
        Scheduled plan = BackupPlan.class.getDeclaredMethod("atNight").getAnnotation(Scheduled.class);
        ZoneId there = plan.zone().isEmpty() ? ZoneId.of(zone) : ZoneId.of(plan.zone());
        CronExpression nightly = CronExpression.parse(plan.cron());
        List<LocalDate> nights = new ArrayList<>();
        ZonedDateTime now = ZonedDateTime.of(2027, 12, 31, 12, 0, 0, 0, there);
        for (ZonedDateTime next = nightly.next(now); next.getYear() < 2029; next = nightly.next(now)) {
            assertThat(Duration.between(now, next)).as("before " + next).isLessThanOrEqualTo(Duration.ofHours(25));
            nights.add(next.toLocalDate());
            now = next;
        }

        assertThat(nights).doesNotHaveDuplicates().hasSize(366).contains(LocalDate.of(2028, 2, 29));
    }
}
