package org.wheelhouse.actions;

import java.time.LocalDate;

/** One change for many actions. */
public sealed interface BulkChange {

    /** @param reason needed for {@link ActionState#DROPPED} */
    record ToState(ActionState state, String reason) implements BulkChange {}

    record ToOwner(Owner owner) implements BulkChange {}

    record ToDay(LocalDate due) implements BulkChange {}
}
