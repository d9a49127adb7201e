package org.wheelhouse.ama.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.wheelhouse.ama.AmaOutcome;
import org.wheelhouse.ama.QuestionSight;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.kit.Notice;

/** Times, counts and refusals in words. */
final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private Words() {}

    /** Such as "Thu 9 Apr 2026, 14:00 (your time), in 12 days, 60 minutes". */
    static String when(Meeting meeting, ZoneId zone, Instant now) {
        return meeting.begins()
                .map(begins -> MOMENT.format(begins.atZone(zone)) + " (your time)" + distance(begins, zone, now) + ", "
                        + meeting.minutes() + " minutes")
                .orElse("No day yet");
    }

    private static String distance(Instant begins, ZoneId zone, Instant now) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(begins, zone));
        if (days == 0) {
            return ", today";
        }
        if (days < 0) {
            return "";
        }
        return days == 1 ? ", tomorrow" : ", in " + days + " days";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String votes(int votes) {
        return votes == 1 ? "1 vote" : votes + " votes";
    }

    static String questions(int count) {
        return count == 1 ? "1 question" : count + " questions";
    }

    static String askedBy(QuestionSight question) {
        return question.asker().orElse("Without a name");
    }

    static String promise(QuestionSight.Promised promise) {
        String owner = promise.owner().isEmpty() ? "Somebody" : promise.owner();
        return owner + " finds out"
                + promise.due().map(due -> " until " + day(due)).orElse("") + ".";
    }

    static Paragraph soft(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassNames("wh-soft", "wh-small");
        return paragraph;
    }

    static Span small(String words) {
        Span span = new Span(words);
        span.addClassNames("wh-soft", "wh-small");
        return span;
    }

    /** Nothing for what was done. */
    static java.util.Optional<Notice> says(AmaOutcome outcome) {
        return switch (outcome) {
            case AmaOutcome.Done done -> java.util.Optional.empty();
            case AmaOutcome.Refused refused -> java.util.Optional.of(Notice.problem(refused.sentence()));
            case AmaOutcome.Overtaken overtaken -> java.util.Optional.of(Notice.warning(overtaken.sentence()));
        };
    }
}
