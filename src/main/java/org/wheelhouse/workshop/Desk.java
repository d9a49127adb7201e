package org.wheelhouse.workshop;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.workshop.engine.Room;

/** The desk of a room: who leads it, and the deputy. */
@Component
class Desk {

    private final Rooms rooms;
    private final CurrentPerson current;
    private final Audit audit;

    Desk(Rooms rooms, CurrentPerson current, Audit audit) {
        this.rooms = rooms;
        this.current = current;
        this.audit = audit;
    }

    /**
     * The room, for the person who asks.
     *
     * @throws AccessDeniedException for who is not at its desk
     */
    Room of(WorkshopId workshop) {
        Room room = rooms.get(workshop);
        PersonId me = current.get().id();
        if (!room.clicker().isDesk(me)) {
            audit.writeRefused(me, "workshop " + workshop + " is led by somebody else");
            throw new AccessDeniedException("not at the desk of workshop " + workshop);
        }
        return room;
    }
}
