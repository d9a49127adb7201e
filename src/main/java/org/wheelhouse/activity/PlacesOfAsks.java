package org.wheelhouse.activity;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;

/** Asks every room that owns places. */
@Component
class PlacesOfAsks {

    private final ObjectProvider<AskPlaces> rooms;

    PlacesOfAsks(ObjectProvider<AskPlaces> rooms) {
        this.rooms = rooms;
    }

    boolean leads(WorkshopId workshop, PersonId person) {
        return rooms.stream().anyMatch(room -> room.leads(workshop, person));
    }

    boolean mayAnswer(WorkshopId workshop, PersonId person) {
        return rooms.stream().anyMatch(room -> room.mayAnswer(workshop, person));
    }

    /** @throws AccessDeniedException for who does not lead the room of this ask; nobody leads what people answer alone */
    void requireLead(Ask ask, PersonId person) {
        if (ask.key().workshop().filter(room -> leads(room, person)).isEmpty()) {
            throw new AccessDeniedException("does not lead the room of ask " + ask.id());
        }
    }

    List<PersonId> inside(WorkshopId workshop) {
        return rooms.stream().flatMap(room -> room.inside(workshop).stream()).toList();
    }

    Optional<CohortId> cohort(WorkshopId workshop) {
        return rooms.stream().flatMap(room -> room.cohort(workshop).stream()).findFirst();
    }
}
