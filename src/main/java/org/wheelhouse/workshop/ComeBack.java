package org.wheelhouse.workshop;

import java.time.Instant;
import java.util.UUID;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;

/**
 * Somebody at the door who has written the name of a guest that is known here, on a device that is not.
 *
 * @param id known to that device and to the desk only
 */
public record ComeBack(UUID id, WorkshopId workshop, PersonId guest, Instant asked, State state) {

    /** What the desk has said. */
    public enum State {
        ASKED,
        LET_IN,
        TURNED_AWAY
    }
}
