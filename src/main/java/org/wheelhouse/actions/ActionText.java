package org.wheelhouse.actions;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person writes and chooses for an action.
 *
 * @param title what is to be done, in one line of at most {@value #LONGEST_TITLE} signs
 * @param note at most {@value #LONGEST_NOTE} signs; may be empty
 */
public record ActionText(String title, String note, Owner owner, Optional<LocalDate> due) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_NOTE = 4_000;

    /** Line breaks in a title become blanks; blanks at the ends go. */
    public ActionText {
        title = title.replaceAll("\\s+", " ").strip();
        note = note.strip();
    }

    ActionText with(Owner next) {
        return new ActionText(title, note, next, due);
    }

    ActionText with(LocalDate next) {
        return new ActionText(title, note, owner, Optional.of(next));
    }
}
