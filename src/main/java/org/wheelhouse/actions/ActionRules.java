package org.wheelhouse.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.people.Person;

/** What an action must be like: each rule says what is wrong, in sentences for the person who asks; nothing if all is well. */
final class ActionRules {

    /** The longest reason for dropping an action, in signs. */
    static final int LONGEST_REASON = 500;

    private static final int MOST_YEARS_AHEAD = 5;

    private final ActionOwners owners;
    private final Clock clock;

    ActionRules(ActionOwners owners, Clock clock) {
        this.owners = owners;
        this.clock = clock;
    }

    /** Title, note and owner; the day has a rule of its own, for one that was kept may be over. */
    List<String> text(ActionText text, Optional<CohortId> cohort, Person asking) {
        List<String> problems = new ArrayList<>();
        if (text.title().isEmpty()) {
            problems.add("Say in a line what is to be done.");
        }
        if (text.title().length() > ActionText.LONGEST_TITLE) {
            problems.add("The line has " + text.title().length() + " signs; " + ActionText.LONGEST_TITLE
                    + " fit. Put the rest into the note.");
        }
        if (text.note().length() > ActionText.LONGEST_NOTE) {
            problems.add("The note has " + text.note().length() + " signs; " + ActionText.LONGEST_NOTE + " fit.");
        }
        problems.addAll(owner(text.owner(), cohort, asking));
        return problems;
    }

    List<String> owner(Owner owner, Optional<CohortId> cohort, Person asking) {
        return owners.canOwn(owner, cohort, asking)
                ? List.of()
                : List.of("The owner must be somebody of the cohort, or one of its teams.");
    }

    /** A day that is set anew: today or later in the zone of the person, at most {@value #MOST_YEARS_AHEAD} years away. */
    List<String> day(Optional<LocalDate> due, Person asking) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), asking.zone());
        if (due.filter(day -> day.isBefore(today)).isPresent()) {
            return List.of("The day is over already. Choose today or a later one.");
        }
        if (due.filter(day -> day.isAfter(today.plusYears(MOST_YEARS_AHEAD))).isPresent()) {
            return List.of("The day is more than " + MOST_YEARS_AHEAD + " years away. Is the year right?");
        }
        return List.of();
    }

    /** Why it goes to this state: needed for what is dropped. */
    List<String> reason(ActionState state, String reason) {
        if (state == ActionState.DROPPED && reason.isEmpty()) {
            return List.of("Say in a few words why it is dropped; others wonder.");
        }
        return reason.length() > LONGEST_REASON
                ? List.of("The reason has " + reason.length() + " signs; " + LONGEST_REASON + " fit.")
                : List.of();
    }
}
