package org.wheelhouse.workshop;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /** If the ring of another node is lost, a screen shows what a room no longer is for so long at most. */
    private static final Duration ROOM = Duration.ofSeconds(20);

    /** As for the room, for who was shown out; longer, for there is one for each person and it is read with their beats. */
    private static final Duration SEAT = Duration.ofSeconds(70);

    private final WorkshopStore workshops;
    private final MemberStore members;
    private final UntilRung<WorkshopId, Room> rooms;
    private final UntilRung<Seat, Member> seats;
    /** Where a code led the last time; whether it still does, the room itself says. */
    private final Map<JoinCode, WorkshopId> codes = new ConcurrentHashMap<>();

    KnownRooms(WorkshopStore workshops, MemberStore members, Doorbell doorbell) {
        this.workshops = workshops;
        this.members = members;
        this.rooms = new UntilRung<>(doorbell, ROOM);
        this.seats = new UntilRung<>(doorbell, SEAT);
    }

    private record Seat(WorkshopId workshop, PersonId person) {}

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
                || seats.find(Rooms.topic(room.id()), new Seat(room.id(), person), () -> members.find(room.id(), person)
                                .filter(member -> !member.shownOut()))
                        .isPresent();
    }

    void forget(WorkshopId workshop) {
        codes.values().remove(workshop);
    }
}
