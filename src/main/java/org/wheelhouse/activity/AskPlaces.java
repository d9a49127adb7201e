package org.wheelhouse.activity;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;

/** Offered as a bean by the room that owns the places where people are asked together, for it knows who is in. */
public interface AskPlaces {

    /** Whether the person is in that room now and may answer there. */
    boolean mayAnswer(WorkshopId workshop, PersonId person);

    /** Whether the person leads that room: sees named answers, and counts before they are revealed. */
    boolean leads(WorkshopId workshop, PersonId person);

    /** Who came into that room, in the order in which they came, without those who lead; nobody for a place of another room. */
    default List<PersonId> inside(WorkshopId workshop) {
        return List.of();
    }

    /** Whose room it is; empty for a room without a cohort, and for a place of another room. */
    default Optional<CohortId> cohort(WorkshopId workshop) {
        return Optional.empty();
    }
}
