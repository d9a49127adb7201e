package org.wheelhouse.maturity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.id.PersonId;

/**
 * Evidence for a row, or a win to tell. Never changed: see {@code replaces}.
 *
 * @param row the id of the row; empty for a win
 * @param person empty once that person was deleted
 * @param replaces the note that this one corrects; both stay to be read
 */
public record Note(
        UUID id, Optional<String> row, String text, Optional<PersonId> person, Instant at, Optional<UUID> replaces) {

    public boolean isWin() {
        return row.isEmpty();
    }
}
