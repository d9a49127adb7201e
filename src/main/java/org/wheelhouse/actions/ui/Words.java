package org.wheelhouse.actions.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionNumbers;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.kit.State;

/** What actions, days and numbers are in words. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** Such as "in 3 days, Fri 13 Mar 2026"; what is over tells no distance. */
    static String due(Action action, LocalDate today) {
        return action.due()
                .map(day -> action.state().isOver() ? "was due " + day(day) : distance(day, today) + ", " + day(day))
                .orElse("no day");
    }

    private static String distance(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "today";
        }
        if (days < 0) {
            return days(-days) + " late";
        }
        return days == 1 ? "tomorrow" : "in " + days(days);
    }

    static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    static String actions(int count) {
        return count == 1 ? "1 action" : count + " actions";
    }

    /** How a program does, in two or three short sentences. */
    static String numbers(ActionNumbers numbers) {
        if (numbers.toDo() + numbers.done() + numbers.dropped() == 0) {
            return "";
        }
        String toDo = numbers.toDo() + " to do, " + numbers.late() + " late. ";
        String done = numbers.done() + " done";
        String inTime = numbers.doneWithDay() == 0
                ? ". "
                : ", " + numbers.doneInTime() + " of the " + numbers.doneWithDay() + " with a day in time. ";
        String oldest = numbers.oldestDays().isPresent()
                ? "The oldest to do was made "
                        + (numbers.oldestDays().getAsLong() == 0
                                ? "today."
                                : days(numbers.oldestDays().getAsLong()) + " ago.")
                : "";
        return toDo + done + inTime + oldest;
    }

    /** Colour, icon and word; what is late says so in place of "open". */
    static Span state(Action action, boolean late) {
        return late
                ? State.FAILED.show("Late")
                : mark(action.state()).show(action.state().word());
    }

    private static State mark(ActionState state) {
        return switch (state) {
            case OPEN -> State.WAITING;
            case DOING -> State.RUNNING;
            case DONE -> State.PASSED;
            case DROPPED -> State.CANCELED;
        };
    }

    static Paragraph soft(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassNames("wh-soft", "wh-small");
        return paragraph;
    }

    /** A name, or that there is none. */
    static String owner(String name) {
        return Optional.of(name).filter(one -> !one.isEmpty()).orElse("Nobody yet");
    }
}
