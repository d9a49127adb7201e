package org.wheelhouse.workshop.ui;

import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.workshop.RoomOutcome;

/** The presenter's screen, as its parts know it. */
interface Desk {

    WorkshopId id();

    /** Shows what came of a step: nothing when the room has it, else the sentence. */
    void tell(RoomOutcome outcome);

    /** The present question was closed and not shown, so that it can be opened again. */
    boolean isClosedOnly();
}
