package org.wheelhouse.course.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.wheelhouse.people.Cohort;

/** Dates of sessions in the words and the zone of one person. */
record Days(Clock clock, ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    String day(Cohort.Session session) {
        return DAY.format(here(session));
    }

    /** Such as "Thu 12 Mar, 14:00 (your time), tomorrow". */
    String moment(Cohort.Session session) {
        return MOMENT.format(here(session)) + " (your time), "
                + distance(here(session).toLocalDate());
    }

    private ZonedDateTime here(Cohort.Session session) {
        return session.begins().withZoneSameInstant(zone);
    }

    private String distance(LocalDate day) {
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(zone)), day);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        return days > 0 ? "in " + days + " days" : days == -1 ? "yesterday" : -days + " days ago";
    }
}
