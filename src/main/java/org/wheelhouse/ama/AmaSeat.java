package org.wheelhouse.ama;

import java.util.Set;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.PersonId;

/**
 * Somebody who looks at an AMA, with the rights of the moment in which it was opened.
 *
 * @param voterMark under which this person's votes are kept
 * @param receipts hashes of the receipts that this browser holds
 */
public record AmaSeat(BoardId meeting, PersonId person, ViewerKind kind, String voterMark, Set<String> receipts) {

    /** The browser has one more. */
    public AmaSeat with(Set<String> others) {
        return new AmaSeat(meeting, person, kind, voterMark, others);
    }

    @Override
    public String toString() {
        return "a seat at AMA " + meeting;
    }
}
