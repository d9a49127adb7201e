package org.wheelhouse.workshop;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.store.ComeBackStore;

/**
 * Brings a guest back on another device: by the code and the same name, once the desk has said that it is the same person. A
 * name alone proves nothing, so nobody comes to another guest's answers by typing it.
 */
@Service
public class ComeBackService {

    /** The session of the device that asks keeps the number of its question under this name. */
    public static final String ASKED = "workshop.door.asked";

    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final int MOST_WAITING = 20;

    private final ComeBackStore store;
    private final Rooms rooms;
    private final PeopleService people;
    private final Desk desk;
    private final Clock clock;

    ComeBackService(ComeBackStore store, Rooms rooms, PeopleService people, Desk desk, Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.people = people;
        this.desk = desk;
        this.clock = clock;
    }

    /** Asks the desk; empty if so many wait that no more can be told apart. */
    Optional<ComeBack> ask(WorkshopId workshop, PersonId guest) {
        if (waiting(workshop).size() >= MOST_WAITING) {
            return Optional.empty();
        }
        ComeBack back = new ComeBack(UUID.randomUUID(), workshop, guest, clock.instant(), ComeBack.State.ASKED);
        store.insert(back);
        rooms.tell(workshop);
        return Optional.of(back);
    }

    private List<ComeBack> waiting(WorkshopId workshop) {
        return store.waiting(workshop).stream().filter(this::lasts).toList();
    }

    private boolean lasts(ComeBack back) {
        return clock.instant().isBefore(back.asked().plus(LASTS));
    }

    /** How it stands with what a device asked; empty if it did not ask, or so long ago that it must ask again. */
    public Optional<ComeBack> find(String id) {
        return id(id).flatMap(store::find).filter(this::lasts);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    /**
     * Somebody at the desk who asks is told who waits.
     *
     * @param name of the guest that the person at the door says to be
     */
    public record Waiting(UUID id, String name) {}

    /** Who waits at the door, for the desk. */
    @Transactional(readOnly = true)
    public List<Waiting> atTheDoor(WorkshopId workshop) {
        desk.of(workshop);
        return waiting(workshop).stream()
                .map(back -> new Waiting(
                        back.id(), people.find(back.guest()).map(Person::name).orElse("")))
                .toList();
    }

    /** The desk says whether it is the same person. */
    @Transactional
    public void answer(WorkshopId workshop, UUID id, boolean same) {
        desk.of(workshop);
        store.find(id)
                .filter(back -> back.workshop().equals(workshop) && back.state() == ComeBack.State.ASKED)
                .ifPresent(back -> {
                    store.state(id, same ? ComeBack.State.LET_IN : ComeBack.State.TURNED_AWAY);
                    rooms.tell(workshop);
                });
    }

    /** The guest as whom the device may go on; counts once. */
    @Transactional
    public Optional<PersonId> comeIn(String id) {
        Optional<ComeBack> back = find(id).filter(known -> known.state() == ComeBack.State.LET_IN);
        back.ifPresent(known -> store.delete(known.id()));
        return back.map(ComeBack::guest);
    }

    /** The device does not wait any more. */
    @Transactional
    public void giveUp(String id) {
        find(id).ifPresent(back -> {
            store.delete(back.id());
            rooms.tell(back.workshop());
        });
    }
}
