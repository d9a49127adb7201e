package org.wheelhouse.workshop;

import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskPlaces;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;

/** Tells {@code activity} who is in a live room. */
@Component
class WorkshopPlaces implements AskPlaces {

    private final Rooms rooms;
    private final Screens screens;

    WorkshopPlaces(Rooms rooms, Screens screens) {
        this.rooms = rooms;
        this.screens = screens;
    }

    @Override
    public boolean mayAnswer(WorkshopId workshop, PersonId person) {
        return rooms.find(workshop)
                .filter(room -> room.stage().isOpen())
                .filter(room -> screens.isIn(room, person))
                .isPresent();
    }

    @Override
    public boolean leads(WorkshopId workshop, PersonId person) {
        return rooms.find(workshop)
                .filter(room -> room.clicker().isDesk(person))
                .isPresent();
    }
}
