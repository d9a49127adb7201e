package org.wheelhouse.workshop;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Guests;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.store.MemberStore;

/** Those who are in a room: what they are called, whose hand is up, who is shown out. */
@Service
public class InsideService {

    private final MemberStore members;
    private final Rooms rooms;
    private final Desk desk;
    private final Screens screens;
    private final Guests guests;
    private final PeopleService people;
    private final CurrentPerson current;
    private final Clock clock;

    InsideService(
            MemberStore members,
            Rooms rooms,
            Desk desk,
            Screens screens,
            Guests guests,
            PeopleService people,
            CurrentPerson current,
            Clock clock) {
        this.members = members;
        this.rooms = rooms;
        this.desk = desk;
        this.screens = screens;
        this.guests = guests;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /** Gives a guest another name; empty if it was done, else the sentence why not. */
    @Transactional
    public Optional<String> rename(WorkshopId workshop, PersonId guest, String typed) {
        desk.of(workshop);
        String name = Guests.name(typed);
        if (name.isEmpty()) {
            return Optional.of("A name needs at least one letter.");
        }
        if (!guests.belongs(guest, DoorService.place(workshop))) {
            return Optional.of("Only guests can be renamed here; others have an account.");
        }
        guests.rename(guest, name);
        rooms.tell(workshop);
        return Optional.empty();
    }

    /** Shows somebody out, who cannot come in again; answers stay. Those who lead cannot be shown out. */
    @Transactional
    public void showOut(WorkshopId workshop, PersonId person) {
        Room room = desk.of(workshop);
        if (room.clicker().isDesk(person)) {
            return;
        }
        members.shownOut(workshop, person, true);
        screens.presence(workshop).remove(person);
        if (room.clicker().isHeldBy(person)) {
            rooms.change(
                    workshop,
                    before -> before.clicker(
                            before.clicker().give(before.clicker().lead())));
        }
        if (guests.belongs(person, DoorService.place(workshop))) {
            guests.sendAway(person);
        }
        rooms.tell(workshop);
    }

    /** Puts the own hand up or down. */
    @Transactional
    public void hand(WorkshopId workshop, boolean up) {
        PersonId me = current.get().id();
        if (!screens.isMember(workshop, me)) {
            throw new AccessDeniedException("not in workshop " + workshop);
        }
        members.hand(workshop, me, up ? Optional.of(clock.instant()) : Optional.empty());
        rooms.tell(workshop);
    }

    /** Takes somebody's hand down, when the question was answered. */
    @Transactional
    public void handDown(WorkshopId workshop, PersonId person) {
        desk.of(workshop);
        members.hand(workshop, person, Optional.empty());
        rooms.tell(workshop);
    }

    /** Who is in, for the desk: hands first, in the order in which they went up, then by name. */
    @Transactional(readOnly = true)
    public List<Guest> inside(WorkshopId workshop) {
        Room room = desk.of(workshop);
        List<Member> all = members.of(workshop).stream()
                .filter(member -> !member.shownOut())
                .filter(member -> !room.clicker().isDesk(member.person()))
                .toList();
        Map<PersonId, String> names =
                people.names(all.stream().map(Member::person).toList());
        Set<PersonId> withoutAccount = guests.idsOf(DoorService.place(workshop));
        var here = screens.presence(workshop).here(clock.instant());
        return all.stream()
                .map(member -> new Guest(
                        member.person(),
                        names.get(member.person()),
                        here.contains(member.person()),
                        member.hand(),
                        withoutAccount.contains(member.person())))
                .sorted(Guest.BY_HAND_AND_NAME)
                .toList();
    }
}
