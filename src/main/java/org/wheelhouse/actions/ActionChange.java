package org.wheelhouse.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.wheelhouse.id.PersonId;

/**
 * A line of an action's history.
 *
 * @param says the new title, note, date ({@code 2026-03-20}, empty for none) or state (its name, and after a colon the reason)
 * @param owner the first or the new owner, on lines that tell one
 */
public record ActionChange(int version, What what, String says, Optional<Owner> owner, PersonId by, Instant at) {

    /** Which field it was. */
    public enum What {
        MADE,
        TITLE,
        NOTE,
        OWNER,
        DUE,
        STATE;

        /** Whether such a line tells who owns the action from now on. */
        public boolean tellsAnOwner() {
            return this == MADE || this == OWNER;
        }
    }

    /** A line for each field that is another one now; none if all is the same. */
    static List<ActionChange> between(Action before, Action after, PersonId by, Instant at) {
        List<ActionChange> lines = new ArrayList<>();
        BiConsumer<What, String> line = (what, says) -> lines.add(new ActionChange(
                after.version(),
                what,
                says,
                what == What.OWNER ? Optional.of(after.owner()) : Optional.empty(),
                by,
                at));
        if (!before.title().equals(after.title())) {
            line.accept(What.TITLE, after.title());
        }
        if (!before.note().equals(after.note())) {
            line.accept(What.NOTE, after.note());
        }
        if (!before.owner().equals(after.owner())) {
            line.accept(What.OWNER, "");
        }
        if (!before.due().equals(after.due())) {
            line.accept(What.DUE, after.due().map(LocalDate::toString).orElse(""));
        }
        if (before.state() != after.state() || !before.reason().equals(after.reason())) {
            line.accept(What.STATE, after.state().word() + (after.reason().isEmpty() ? "" : ": " + after.reason()));
        }
        return lines;
    }
}
