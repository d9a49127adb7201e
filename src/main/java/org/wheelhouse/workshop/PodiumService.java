package org.wheelhouse.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.workshop.engine.Clicker;
import org.wheelhouse.workshop.engine.Podium;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;

/** Moves what the room sees. Every step asks who holds the clicker now, so that no press of anybody else can move a room. */
@Service
public class PodiumService {

    private static final int LONGEST_TIMER = 180;

    private final Rooms rooms;
    private final AskService asks;
    private final Content content;
    private final Screens screens;
    private final CurrentPerson current;
    private final PeopleService people;
    private final Clock clock;

    PodiumService(
            Rooms rooms,
            AskService asks,
            Content content,
            Screens screens,
            CurrentPerson current,
            PeopleService people,
            Clock clock) {
        this.rooms = rooms;
        this.asks = asks;
        this.content = content;
        this.screens = screens;
        this.current = current;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Turns the room to a slide.
     *
     * @param from where the presser stood, to see whether the press was meant for another place
     * @param fromStep as {@code from}
     * @param step 0 for the whole slide, else the bullet spoken of, at most {@value Podium#MOST_STEPS}
     */
    @Transactional
    public RoomOutcome turn(WorkshopId workshop, SlideId from, int fromStep, SlideId slide, int step) {
        Room room = rooms.get(workshop);
        Optional<Module> module = content.module(room.module());
        int number = module.map(known -> number(known, slide)).orElse(-1);
        if (number < 0 || step < 0 || step > Podium.MOST_STEPS) {
            return new RoomOutcome.Refused("There is no such slide any more. The room stays where it is.");
        }
        Optional<RoomOutcome> refusal = refusal(room);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        SlideId stands = shown(room, module.get());
        if (!stands.equals(from) || room.podium().step() != fromStep) {
            return new RoomOutcome.Overtaken();
        }
        boolean jump = Math.abs(number - room.podium().number()) > 1;
        rooms.change(room, before -> {
            Podium next = asked(before, before.podium().turnTo(slide, number, step));
            Room moved = jump ? before.show(next, "jump to another slide", clock.instant()) : before.show(next);
            return moved.stage() == Stage.WAITING ? moved.begun(clock.instant()) : moved;
        });
        return new RoomOutcome.Taken();
    }

    /** What was asked at a slide before is there again when the room comes back to it. */
    private Podium asked(Room room, Podium next) {
        if (next.ask().isPresent()) {
            return next;
        }
        Optional<Podium.Asked> earlier =
                asks.latest(room.module(), next.slide(), room.id()).map(ask -> asked(ask, next.slide()));
        return earlier.isEmpty() ? next : next.ask(earlier);
    }

    static Podium.Asked asked(Ask ask, SlideId at) {
        return new Podium.Asked(ask.id(), at, ask.phase().name());
    }

    /** Where the room stands in the module as it is now: the slide itself, or what took its place when it was taken out. */
    static SlideId shown(Room room, Module module) {
        SlideId slide = room.podium().slide();
        List<SlideId> slides = ids(module);
        return slides.contains(slide)
                ? slide
                : slides.get(Math.min(room.podium().number(), slides.size() - 1));
    }

    static int number(Module module, SlideId slide) {
        return ids(module).indexOf(slide);
    }

    private static List<SlideId> ids(Module module) {
        return module.slides().stream().map(org.wheelhouse.course.Slide::id).toList();
    }

    /** Makes the screens dark, or light again. */
    public RoomOutcome blank(WorkshopId workshop, boolean dark) {
        return step(workshop, room -> room.show(room.podium().blank(dark)));
    }

    /**
     * A break: a countdown that all see.
     *
     * @param minutes 1 to 180
     */
    public RoomOutcome rest(WorkshopId workshop, int minutes) {
        return timer(workshop, true, minutes, "break begun");
    }

    /** A countdown beside the slide; {@code minutes} from 1 to 180. */
    public RoomOutcome countDown(WorkshopId workshop, int minutes) {
        return timer(workshop, false, minutes, "timer started");
    }

    private RoomOutcome timer(WorkshopId workshop, boolean breaks, int minutes, String what) {
        if (minutes < 1 || minutes > LONGEST_TIMER) {
            return new RoomOutcome.Refused("Choose 1 to " + LONGEST_TIMER + " minutes.");
        }
        Instant ends = clock.instant().plus(Duration.ofMinutes(minutes));
        Optional<Podium.Timer> timer = Optional.of(new Podium.Timer(breaks, ends));
        return step(workshop, room -> room.show(room.podium().timer(timer), what, clock.instant()));
    }

    /** The running break or countdown ends a minute later; from now, if it was over. */
    public RoomOutcome oneMinuteMore(WorkshopId workshop) {
        return step(workshop, room -> room.podium()
                .timer()
                .map(timer -> new Podium.Timer(timer.breaks(), later(timer.ends())))
                .map(timer -> room.show(room.podium().timer(Optional.of(timer))))
                .orElse(room));
    }

    private Instant later(Instant ends) {
        Instant now = clock.instant();
        return (ends.isBefore(now) ? now : ends).plus(Duration.ofMinutes(1));
    }

    /** Ends a break or takes the countdown away. */
    public RoomOutcome endTimer(WorkshopId workshop) {
        return step(
                workshop,
                room -> room.podium().timer().isEmpty()
                        ? room
                        : room.show(room.podium().timer(Optional.empty()), "timer ended", clock.instant()));
    }

    /** Takes back the last step that moved the room, within a minute; answers, cards and rounds stay. */
    @Transactional
    public RoomOutcome takeBack(WorkshopId workshop) {
        Room before = rooms.get(workshop);
        Optional<RoomOutcome> refusal = refusal(before);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Room after = rooms.change(workshop, room -> room.takeBack(clock.instant()));
        if (after.equals(before)) {
            return new RoomOutcome.Refused("That was more than a minute ago; it cannot be taken back any more.");
        }
        before.podium().ask().ifPresent(asked -> undo(asked, after.podium().ask()));
        return new RoomOutcome.Taken();
    }

    /** The ask goes back to its phase; one that was only just opened is closed. */
    private void undo(Podium.Asked now, Optional<Podium.Asked> earlier) {
        earlier.ifPresent(asked -> move(asked.id(), Phase.valueOf(asked.phase())));
        if (earlier.filter(asked -> asked.id().equals(now.id())).isEmpty()) {
            asks.find(now.id())
                    .filter(ask -> ask.phase() == Phase.OPEN)
                    .ifPresent(ask -> asks.move(ask.id(), Phase.CLOSED));
        }
    }

    private void move(UUID ask, Phase phase) {
        if (asks.find(ask).filter(known -> known.phase() != phase).isPresent()) {
            asks.move(ask, phase);
        }
    }

    /** Gives the clicker to somebody who is in the room. */
    public RoomOutcome handOver(WorkshopId workshop, PersonId to) {
        PersonId me = current.get().id();
        Room room = rooms.get(workshop);
        if (!room.clicker().mayGive(me)) {
            return new RoomOutcome.Refused(holds(room));
        }
        if (!room.clicker().isDesk(to) && !screens.isMember(workshop, to)) {
            return new RoomOutcome.Refused("Only somebody who is in the room can take the clicker.");
        }
        rooms.change(workshop, before -> before.clicker(before.clicker().give(to)));
        return new RoomOutcome.Taken();
    }

    /** Takes the clicker: the lead at any time, the deputy after its holder has been gone for a minute. */
    public RoomOutcome take(WorkshopId workshop) {
        PersonId me = current.get().id();
        Room room = rooms.get(workshop);
        if (!mayTake(room, me)) {
            return new RoomOutcome.Refused(holds(room) + " You can take it when they have been gone for a minute.");
        }
        rooms.change(workshop, before -> before.clicker(before.clicker().give(me)));
        return new RoomOutcome.Taken();
    }

    /** Whether the clicker is offered to this person now. */
    public boolean mayTake(Room room, PersonId person) {
        Clicker clicker = room.clicker();
        Instant now = clock.instant();
        return !clicker.isHeldBy(person)
                && clicker.mayTake(person, screens.presence(room.id()).goneSince(clicker.holder(), now), now);
    }

    /** The step of whoever holds the clicker. */
    RoomOutcome step(WorkshopId workshop, UnaryOperator<Room> step) {
        Optional<RoomOutcome> refusal = refusal(rooms.get(workshop));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        rooms.change(workshop, step);
        return new RoomOutcome.Taken();
    }

    Optional<RoomOutcome> refusal(Room room) {
        if (!room.stage().isOpen()) {
            return Optional.of(new RoomOutcome.Refused("This workshop is not open."));
        }
        return room.clicker().isHeldBy(current.get().id())
                ? Optional.empty()
                : Optional.of(new RoomOutcome.Refused(holds(room)));
    }

    private String holds(Room room) {
        PersonId holder = room.clicker().holder();
        return people.find(holder).map(person -> person.name()).orElse("Somebody else") + " has the clicker.";
    }
}
