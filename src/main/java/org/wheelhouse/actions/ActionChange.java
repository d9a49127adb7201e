package org.wheelhouse.actions;

import java.time.Instant;
import java.util.Optional;
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
}
