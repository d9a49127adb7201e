package org.wheelhouse.workshop;

import java.time.Instant;
import java.util.Optional;
import org.wheelhouse.id.PersonId;

/**
 * Somebody who has come into a room.
 *
 * @param hand since when the hand is up
 * @param shownOut may not come in again
 */
public record Member(PersonId person, Instant joined, Optional<Instant> hand, boolean shownOut) {}
