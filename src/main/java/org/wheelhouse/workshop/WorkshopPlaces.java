package org.wheelhouse.workshop;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskPlaces;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.store.MemberStore;

/** Tells {@code activity} who is in a live room. */
@Component
class WorkshopPlaces implements AskPlaces {

    private final Rooms rooms;
    private final MemberStore members;
    private final Screens screens;

    WorkshopPlaces(Rooms rooms, MemberStore members, Screens screens) {
        this.rooms = rooms;
        this.members = members;
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

    @Override
    public List<PersonId> inside(WorkshopId workshop) {
        return rooms.find(workshop).stream()
                .flatMap(room -> members.of(workshop).stream()
                        .filter(member -> !member.shownOut())
                        .map(Member::person)
                        .filter(person -> !room.clicker().isDesk(person)))
                .toList();
    }

    @Override
    public Optional<CohortId> cohort(WorkshopId workshop) {
        return rooms.find(workshop).flatMap(Room::cohort);
    }
}
