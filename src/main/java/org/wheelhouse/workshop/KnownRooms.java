package org.wheelhouse.workshop;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.live.UntilRung;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.store.MemberStore;
import org.wheelhouse.workshop.store.WorkshopStore;

/**
 * Rooms and who is in them, as the beats of screens need them: a screen beats every fifteen seconds and a room changes once a minute,
 * so nothing is read while nothing changes.
 */
final class KnownRooms {

    /** If the ring of another node is lost, a screen that may no longer look still does for so long. */
    private static final Duration KNOWN = Duration.ofSeconds(20);

    private final WorkshopStore workshops;
    private final MemberStore members;
    private final UntilRung<WorkshopId, Room> rooms;
    /** Of all in the room at once: after a ring everybody is asked for again within seconds. */
    private final UntilRung<WorkshopId, Set<PersonId>> seats;

    /** Where a code led the last time; whether it still does, the room itself says. */
    private final Map<JoinCode, WorkshopId> codes = new ConcurrentHashMap<>();

    KnownRooms(WorkshopStore workshops, MemberStore members, Doorbell doorbell) {
        this.workshops = workshops;
        this.members = members;
        this.rooms = new UntilRung<>(doorbell, KNOWN);
        this.seats = new UntilRung<>(doorbell, KNOWN);
    }

    Optional<Room> room(String typed) {
        return JoinCode.typed(typed).flatMap(code -> Optional.ofNullable(codes.get(code))
                .flatMap(this::room)
                .filter(room -> room.code().equals(Optional.of(code)))
                .or(() -> read(code)));
    }

    private Optional<Room> room(WorkshopId id) {
        return rooms.find(Rooms.topic(id), id, () -> workshops.find(id));
    }

    private Optional<Room> read(JoinCode code) {
        Optional<Room> room = workshops.find(code);
        room.ifPresent(found -> codes.put(code, found.id()));
        return room;
    }

    /** In the room, or at its desk. */
    boolean isIn(Room room, PersonId person) {
        return room.clicker().isDesk(person)
                || seats.find(Rooms.topic(room.id()), room.id(), () -> Optional.of(read(room.id())))
                        .filter(people -> people.contains(person))
                        .isPresent()
                // somebody who came in by another node
                || members.find(room.id(), person)
                        .filter(member -> !member.shownOut())
                        .isPresent();
    }

    private Set<PersonId> read(WorkshopId workshop) {
        return members.of(workshop).stream()
                .filter(member -> !member.shownOut())
                .map(Member::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    void forget(WorkshopId workshop) {
        codes.values().remove(workshop);
    }
}
