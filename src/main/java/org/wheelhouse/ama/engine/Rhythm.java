package org.wheelhouse.ama.engine;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;

/** When the next meeting of a series is. */
public enum Rhythm {
    ONCE("Once", 0),
    MONTHLY("Every month", 1),
    QUARTERLY("Every quarter", 3);

    private final String words;
    private final int months;

    Rhythm(String words, int months) {
        this.words = words;
        this.months = months;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    public boolean comesAgain() {
        return months > 0;
    }

    /**
     * The same hour on the same weekday, counted in its month: after the second Thursday comes a second Thursday. A fifth one,
     * which few months have, becomes the last.
     *
     * @throws IllegalStateException for {@link #ONCE}
     */
    public LocalDateTime after(LocalDateTime meeting) {
        if (!comesAgain()) {
            throw new IllegalStateException("a meeting that is once has no next one");
        }
        int count = meeting.get(ChronoField.ALIGNED_WEEK_OF_MONTH);
        DayOfWeek weekday = meeting.getDayOfWeek();
        YearMonth month = YearMonth.from(meeting).plusMonths(months);
        return month.atDay(1)
                .with(
                        count > 4
                                ? TemporalAdjusters.lastInMonth(weekday)
                                : TemporalAdjusters.dayOfWeekInMonth(count, weekday))
                .atTime(meeting.toLocalTime());
    }
}
