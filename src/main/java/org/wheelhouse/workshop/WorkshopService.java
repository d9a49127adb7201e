package org.wheelhouse.workshop;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.engine.Clicker;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Podium;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;
import org.wheelhouse.workshop.store.MemberStore;
import org.wheelhouse.workshop.store.WorkshopStore;

/** Plans, opens, begins and ends workshops. */
@Service
public class WorkshopService {

    private final Rooms rooms;
    private final Desk desk;
    private final WorkshopStore store;
    private final MemberStore members;
    private final AskService asks;
    private final Rehearsals rehearsals;
    private final Content content;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom luck = new SecureRandom();

    WorkshopService(
            Rooms rooms,
            Desk desk,
            WorkshopStore store,
            MemberStore members,
            AskService asks,
            Rehearsals rehearsals,
            Content content,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rooms = rooms;
        this.desk = desk;
        this.store = store;
        this.members = members;
        this.asks = asks;
        this.rehearsals = rehearsals;
        this.content = content;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** The topic that rings when a room changes. */
    public static String topic(WorkshopId workshop) {
        return Rooms.topic(workshop);
    }

    /** The topic that rings when any room opens or ends. */
    public static final String ALL = "workshops";

    /**
     * Plans a workshop that the person who asks will lead.
     *
     * @param minutes 10 to 600
     * @throws AccessDeniedException for who leads nothing
     * @throws IllegalArgumentException if there is no such module
     */
    @Transactional
    public Workshop plan(ModuleId module, Optional<CohortId> cohort, Instant begins, ZoneId zone, int minutes) {
        Person me = leader();
        Module known = content.module(module).orElseThrow(() -> new IllegalArgumentException("no module " + module));
        Room room = new Room(
                WorkshopId.fresh(),
                Optional.empty(),
                module,
                cohort,
                Clicker.of(me.id()),
                begins,
                zone,
                Math.clamp(minutes, 10, 600),
                Stage.PLANNED,
                Optional.empty(),
                Optional.empty(),
                false,
                Podium.at(known.slides().getFirst().id()),
                Optional.empty());
        store.insert(room);
        return workshop(room);
    }

    /** Moves a planned workshop to another time; {@code minutes} from 10 to 600. */
    @Transactional
    public void replan(WorkshopId id, Instant begins, int minutes) {
        desk.of(id);
        rooms.change(id, room -> room.planned(begins, Math.clamp(minutes, 10, 600)));
    }

    /**
     * Opens a room to try a module out: it belongs to no cohort, says that it is a rehearsal, and all of it goes when it ends.
     *
     * @throws AccessDeniedException for who leads nothing
     * @throws IllegalArgumentException if there is no such module
     */
    @Transactional
    public Workshop rehearse(ModuleId module) {
        Person me = leader();
        WorkshopId id = plan(module, Optional.empty(), clock.instant(), me.zone(), minutes(module))
                .id();
        rehearsals.mark(id);
        return open(id);
    }

    /** Nothing of it will be left. */
    public boolean isRehearsal(WorkshopId id) {
        return rehearsals.has(id);
    }

    /**
     * One press from home: the room of this module and cohort that is open or planned for today, or a new one; its door is open
     * afterwards.
     */
    @Transactional
    public Workshop openNow(ModuleId module, Optional<CohortId> cohort) {
        Person me = leader();
        Instant now = clock.instant();
        Optional<Room> known = store.in(EnumSet.of(Stage.WAITING, Stage.LIVE, Stage.PLANNED)).stream()
                .filter(room -> room.module().equals(module) && room.cohort().equals(cohort))
                .filter(room -> room.clicker().isDesk(me.id()))
                .filter(room -> room.stage().isOpen() || isToday(room, now))
                .filter(room -> !rehearsals.has(room.id()))
                .reduce((one, other) -> one.stage().isOpen() ? one : other);
        WorkshopId id = known.map(Room::id).orElseGet(() -> plan(module, cohort, now, me.zone(), minutes(module))
                .id());
        return open(id);
    }

    private int minutes(ModuleId module) {
        return content.module(module).map(Module::minutes).orElse(60);
    }

    private static boolean isToday(Room room, Instant now) {
        return room.begins()
                .atZone(room.zone())
                .toLocalDate()
                .equals(now.atZone(room.zone()).toLocalDate());
    }

    /** Opens the door: from now on the code lets people in. Does nothing to a room that is open. */
    @Transactional
    public Workshop open(WorkshopId id) {
        desk.of(id);
        return changed(id, room -> room.stage() == Stage.PLANNED ? room.opened(freshCode()) : room);
    }

    /** The workshop begins: the first slide is shown instead of the code. */
    @Transactional
    public Workshop begin(WorkshopId id) {
        desk.of(id);
        return changed(id, room -> room.stage() == Stage.WAITING ? room.begun(clock.instant()) : room);
    }

    /**
     * Ends the day: what is asked closes, the code is dead; for an hour the room can be opened again. A rehearsal is deleted.
     */
    @Transactional
    public Workshop end(WorkshopId id) {
        desk.of(id);
        return ended(id);
    }

    /** Ends a workshop that its lead forgot to end. Asked by the house itself, so nobody's right is checked. */
    @Transactional
    void endForgotten(WorkshopId id) {
        ended(id);
    }

    private Workshop ended(WorkshopId id) {
        if (rehearsals.has(id)) {
            Workshop gone = workshop(rooms.get(id));
            rehearsals.delete(id);
            rooms.tell(id);
            rooms.tellAll();
            return gone;
        }
        asks.of(id).stream().filter(ask -> ask.phase() == Phase.OPEN).forEach(ask -> asks.move(ask.id(), Phase.CLOSED));
        if (rooms.get(id).stage().isOpen()) {
            events.publishEvent(new DayEnded(id, true));
        }
        return changed(id, room -> room.stage().isOpen() ? room.closed(clock.instant()) : room);
    }

    /** Opens a room that ended less than an hour ago, under the same code; empty if that is too long ago. */
    @Transactional
    public Optional<Workshop> reopen(WorkshopId id) {
        Room ended = desk.of(id);
        if (!Stage.mayReopen(ended.stage(), ended.ended(), clock.instant())) {
            return Optional.empty();
        }
        events.publishEvent(new DayEnded(id, false));
        return Optional.of(changed(id, Room::reopened));
    }

    /** Names a deputy, who sees the same notes; empty takes the deputy away. Only the lead may. */
    @Transactional
    public void deputise(WorkshopId id, Optional<PersonId> person) {
        if (!rooms.get(id).clicker().lead().equals(current.get().id())) {
            throw new AccessDeniedException("only the lead names a deputy");
        }
        rooms.change(id, room -> room.clicker(room.clicker().deputise(person)));
    }

    private Workshop changed(WorkshopId id, java.util.function.UnaryOperator<Room> step) {
        Stage before = rooms.get(id).stage();
        Room room = rooms.change(id, step);
        if (room.stage() != before) {
            rooms.tellAll();
        }
        return workshop(room);
    }

    private JoinCode freshCode() {
        JoinCode code = JoinCode.fresh(luck);
        return store.find(code).isEmpty() ? code : freshCode();
    }

    public Optional<Workshop> find(WorkshopId id) {
        return rooms.find(id).map(this::workshop);
    }

    /** The open workshop that concerns the person: the own cohort's, one that the person is in, or one to lead. */
    @Transactional(readOnly = true)
    public Optional<Workshop> liveFor(Person person) {
        List<Room> open = store.in(EnumSet.of(Stage.WAITING, Stage.LIVE));
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Set<WorkshopId> mine = Set.copyOf(members.of(person.id()));
        return open.stream()
                .filter(room -> concerns(room, person, mine))
                .findFirst()
                .map(this::workshop);
    }

    private static boolean concerns(Room room, Person person, Set<WorkshopId> mine) {
        boolean ownCohort = room.cohort().isPresent() && room.cohort().equals(person.cohort());
        return ownCohort || mine.contains(room.id()) || room.clicker().isDesk(person.id());
    }

    /** What the person who asks leads, or may stand in for: planned and open ones first to come first, then ended ones. */
    @Transactional(readOnly = true)
    public List<Workshop> mine() {
        Person me = leader();
        return store.in(EnumSet.allOf(Stage.class)).stream()
                .filter(room -> room.clicker().isDesk(me.id()))
                .sorted(java.util.Comparator.comparing((Room room) -> room.stage() == Stage.ENDED))
                .map(this::workshop)
                .toList();
    }

    private Workshop workshop(Room room) {
        return Workshop.of(room, Weeks.week(content, room.module()), Weeks.title(content, room.module()));
    }

    private Person leader() {
        Person me = current.get();
        if (!me.leads()) {
            throw new AccessDeniedException("only facilitators and admins lead workshops");
        }
        return me;
    }
}
