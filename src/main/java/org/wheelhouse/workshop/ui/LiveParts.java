package org.wheelhouse.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wheelhouse.activity.Askable;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.kit.LiveRefresh;
import org.wheelhouse.kit.Seat;
import org.wheelhouse.kit.SlideWidget;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.live.OncePerRing;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.SessionTimes;
import org.wheelhouse.workshop.ComeBackService;
import org.wheelhouse.workshop.DoorService;
import org.wheelhouse.workshop.InsideService;
import org.wheelhouse.workshop.PodiumNow;
import org.wheelhouse.workshop.PodiumService;
import org.wheelhouse.workshop.RoomAskService;
import org.wheelhouse.workshop.Screens;
import org.wheelhouse.workshop.WorkshopService;
import org.wheelhouse.workshop.engine.Room;

/** What every live screen needs, in one hand. */
@org.springframework.stereotype.Component
final class LiveParts {

    final WorkshopService workshops;
    final PodiumService podium;
    final RoomAskService asks;
    final DoorService door;
    final InsideService inside;
    final ComeBackService comeBacks;
    private final PeopleService people;
    final Screens screens;
    final CurrentPerson current;
    final MarkService marks;
    final SessionTimes times;
    final Doorbell doorbell;
    private final List<SlideWidget> widgets;
    private final List<Askable> kinds;
    private final OncePerRing<String, Optional<Sight>> sights;

    LiveParts(
            WorkshopService workshops,
            PodiumService podium,
            RoomAskService asks,
            DoorService door,
            InsideService inside,
            ComeBackService comeBacks,
            PeopleService people,
            Screens screens,
            CurrentPerson current,
            MarkService marks,
            SessionTimes times,
            Doorbell doorbell,
            List<SlideWidget> widgets,
            List<Askable> kinds) {
        this.workshops = workshops;
        this.podium = podium;
        this.asks = asks;
        this.door = door;
        this.inside = inside;
        this.comeBacks = comeBacks;
        this.people = people;
        this.screens = screens;
        this.current = current;
        this.marks = marks;
        this.times = times;
        this.doorbell = doorbell;
        this.widgets = widgets;
        this.kinds = kinds;
        this.sights = new OncePerRing<>(doorbell);
    }

    /** The room whose code stands in the address, for who is at its desk; empty for everybody else. */
    Optional<Room> desk(BeforeEnterEvent event) {
        PersonId me = current.get().id();
        Visit visit = Visit.now();
        return door.look(event.getRouteParameters().get("code").orElse(""), false, visit.session(), visit.address())
                .filter(found -> found.clicker().isDesk(me));
    }

    /** The kinds of fences that some room draws. */
    Set<String> drawn() {
        return widgets.stream().map(SlideWidget::kind).collect(Collectors.toSet());
    }

    SlotPanel slot(Seat.Role role) {
        return new SlotPanel(widgets, kinds, role);
    }

    /**
     * The room as it was read once for all who heard the last ring: a thousand followers do not ask a thousand times. Only for
     * screens that listen to the room's topic; who has just changed something asks {@link #sightNow}.
     */
    private Optional<Sight> sight(WorkshopId id) {
        return sights.get(WorkshopService.topic(id), "", () -> sightNow(id));
    }

    /** The room as it stands at this moment; empty if there is none. */
    Optional<Sight> sightNow(WorkshopId id) {
        return room(id).map(room -> new Sight(room, screens.now(room), screens.module(room), asks.present(room)));
    }

    /** Runs when anything in the room has changed that a screen may show, and when the module's file was saved. */
    void listen(Room room, Component screen, Consumer<Sight> look) {
        listen(room.id(), screen, look);
        listenToFile(room, screen, look);
    }

    /** As {@link #listen(Room, Component, Consumer)} before the room is read; its file is the caller's business. */
    void listen(WorkshopId id, Component screen, Consumer<Sight> look) {
        LiveRefresh.of(
                doorbell, WorkshopService.topic(id), screen, () -> sight(id).ifPresent(look));
    }

    /**
     * As {@link #listen(WorkshopId, Component, Consumer)}, for one of very many screens.
     *
     * @param concerned whether it would show anything else than now; asked without the lock of the page
     */
    void listen(WorkshopId id, Component screen, Predicate<Sight> concerned, Consumer<Sight> look) {
        LiveRefresh.of(
                doorbell,
                WorkshopService.topic(id),
                screen,
                () -> sight(id).filter(concerned).isPresent(),
                () -> sight(id).ifPresent(look));
    }

    void listenToFile(Room room, Component screen, Consumer<Sight> look) {
        LiveRefresh.of(doorbell, Content.topic(room.module()), screen, () -> sightNow(room.id())
                .ifPresent(look));
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
