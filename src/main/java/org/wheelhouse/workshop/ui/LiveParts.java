package org.wheelhouse.workshop.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Askable;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.live.OncePerRing;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.ComeBackService;
import org.wheelhouse.workshop.DoorService;
import org.wheelhouse.workshop.PodiumNow;
import org.wheelhouse.workshop.PodiumService;
import org.wheelhouse.workshop.RoomAskService;
import org.wheelhouse.workshop.Screens;
import org.wheelhouse.workshop.WorkshopService;
import org.wheelhouse.workshop.engine.Room;

/** What every live screen needs, in one hand. */
@Component
final class LiveParts {

    final WorkshopService workshops;
    final PodiumService podium;
    final RoomAskService asks;
    final DoorService door;
    final ComeBackService comeBacks;
    private final PeopleService people;
    final Screens screens;
    final CurrentPerson current;
    final Doorbell doorbell;
    private final List<SlideWidget> widgets;
    private final List<Askable> kinds;
    private final OncePerRing<String, Optional<Sight>> sights;

    /** A room as all its screens see it after a ring. */
    record Sight(Room room, PodiumNow now, Optional<Module> module, Optional<Ask> ask) {}

    LiveParts(
            WorkshopService workshops,
            PodiumService podium,
            RoomAskService asks,
            DoorService door,
            ComeBackService comeBacks,
            PeopleService people,
            Screens screens,
            CurrentPerson current,
            Doorbell doorbell,
            List<SlideWidget> widgets,
            List<Askable> kinds) {
        this.workshops = workshops;
        this.podium = podium;
        this.asks = asks;
        this.door = door;
        this.comeBacks = comeBacks;
        this.people = people;
        this.screens = screens;
        this.current = current;
        this.doorbell = doorbell;
        this.widgets = widgets;
        this.kinds = kinds;
        this.sights = new OncePerRing<>(doorbell);
    }

    SlotPanel slot(Seat.Role role) {
        return new SlotPanel(widgets, kinds, role);
    }

    /**
     * The room as it was read once for all who heard the last ring: a thousand followers do not ask a thousand times. Only for
     * screens that listen to the room's topic; who has just changed something reads {@link #room}.
     */
    Optional<Sight> sight(WorkshopId id) {
        return sights.get(WorkshopService.topic(id), "", () -> room(id).map(this::look));
    }

    private Sight look(Room room) {
        return new Sight(room, screens.now(room), screens.module(room), asks.present(room));
    }

    /** Draws what the room is at into the slot. */
    void show(SlotPanel slot, Room room) {
        show(slot, look(room));
    }

    void show(SlotPanel slot, Sight sight) {
        slot.show(sight.room(), sight.now(), sight.module(), sight.ask());
    }

    /** How many participants came in. */
    int inside(WorkshopId id) {
        return screens.now(id).map(PodiumNow::joined).orElse(0);
    }

    String name(PersonId person) {
        return people.find(person).map(Person::name).orElse("Somebody");
    }

    Optional<Room> room(WorkshopId id) {
        return screens.find(id);
    }
}
