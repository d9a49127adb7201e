package org.wheelhouse.workshop;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.wheelhouse.id.PersonId;

/**
 * Somebody in the room, as the desk sees it.
 *
 * @param here a screen of this person is alive
 * @param hand since when the hand is up
 * @param withoutAccount may be renamed
 */
public record Guest(PersonId person, String name, boolean here, Optional<Instant> hand, boolean withoutAccount) {

    static final Comparator<Guest> BY_HAND_AND_NAME = Comparator.comparing(
                    (Guest guest) -> guest.hand().orElse(Instant.MAX))
            .thenComparing(Guest::name, String.CASE_INSENSITIVE_ORDER);
}
