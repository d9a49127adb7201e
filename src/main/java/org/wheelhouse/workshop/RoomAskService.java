package org.wheelhouse.workshop;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Askable;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.workshop.engine.Podium;
import org.wheelhouse.workshop.engine.Room;

/** What the room is asked: opened, closed, shown, asked again, skipped, by whoever holds the clicker. */
@Service
public class RoomAskService {

    /** What a facilitator asks on the spot stands under this name with a number, as if each had a slide of its own. */
    private static final String ON_THE_SPOT = "on-the-spot-";

    private final PodiumService podium;
    private final Rooms rooms;
    private final AskService asks;
    private final Content content;
    private final List<Askable> kinds;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    RoomAskService(
            PodiumService podium,
            Rooms rooms,
            AskService asks,
            Content content,
            List<Askable> kinds,
            CurrentPerson current,
            Audit audit,
            Clock clock) {
        this.podium = podium;
        this.rooms = rooms;
        this.asks = asks;
        this.content = content;
        this.kinds = kinds;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be asked at the present slide; empty if there is nothing. */
    public Optional<AskForm> form(Room room) {
        return slide(room).flatMap(this::form);
    }

    private Optional<Slide> slide(Room room) {
        return content.module(room.module()).flatMap(module -> module.slide(PodiumService.shown(room, module)));
    }

    /** What a slide asks; empty if it asks nothing. */
    Optional<AskForm> form(Slide slide) {
        return slide.fences().stream()
                .flatMap(fenced -> fenced.value().stream())
                .flatMap(value -> kinds.stream().flatMap(kind -> kind.form(value).stream()))
                .findFirst();
    }

    /** The ask that the room is at. */
    public Optional<Ask> present(Room room) {
        return room.podium().ask().flatMap(asked -> asks.find(asked.id()));
    }

    /**
     * Opens what the present slide asks. What the room is at already, a question on the spot as well, is asked again: the earlier
     * rounds stay beside it.
     */
    @Transactional
    public RoomOutcome open(WorkshopId workshop) {
        Room room = rooms.get(workshop);
        Optional<RoomOutcome> refusal = podium.refusal(room);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Slide> slide = slide(room);
        Optional<Ask> elsewhere = present(room)
                .filter(ask -> slide.filter(here -> here.id().equals(ask.key().slide()))
                        .isEmpty());
        if (elsewhere.isPresent()) {
            return ask(room, elsewhere.get().key().slide(), elsewhere.get().form());
        }
        Optional<AskForm> form = slide.flatMap(this::form);
        return form.isEmpty()
                ? new RoomOutcome.Refused("There is nothing to ask on this slide.")
                : ask(room, slide.get().id(), form.get());
    }

    /** Asks a question that stands in no slide. */
    @Transactional
    public RoomOutcome askOnTheSpot(WorkshopId workshop, AskForm form) {
        Room room = rooms.get(workshop);
        return podium.refusal(room).orElseGet(() -> ask(room, freshSpot(workshop), form));
    }

    private SlideId freshSpot(WorkshopId workshop) {
        long before = asks.of(workshop).stream()
                .map(ask -> ask.key().slide())
                .filter(slide -> slide.value().startsWith(ON_THE_SPOT))
                .distinct()
                .count();
        return new SlideId(ON_THE_SPOT + (before + 1));
    }

    /** What the room was asked so far: of each question the latest round, in the order in which they were first asked. */
    public List<Ask> asked(Room room) {
        Map<SlideId, Ask> latest = new LinkedHashMap<>();
        asks.of(room.id()).forEach(ask -> latest.put(ask.key().slide(), ask));
        return List.copyOf(latest.values());
    }

    private RoomOutcome ask(Room room, SlideId key, AskForm form) {
        closeIfOpen(room);
        Ask ask = asks.open(room.module(), key, room.id(), form);
        return show(room, ask, ask.key().round() == 1 ? "question opened" : "asked again");
    }

    private void closeIfOpen(Room room) {
        present(room).filter(ask -> ask.phase() == Phase.OPEN).ifPresent(ask -> asks.move(ask.id(), Phase.CLOSED));
    }

    /** No more answers. */
    @Transactional
    public RoomOutcome close(WorkshopId workshop) {
        return move(workshop, Phase.CLOSED, "question closed");
    }

    /** Takes answers again, as long as the result was not shown. */
    @Transactional
    public RoomOutcome openAgain(WorkshopId workshop) {
        if (present(rooms.get(workshop))
                .filter(ask -> ask.phase() == Phase.REVEALED)
                .isPresent()) {
            return new RoomOutcome.Refused(
                    "The result was shown. Ask again instead: this round stays beside the next.");
        }
        return move(workshop, Phase.OPEN, "question opened");
    }

    /** Shows everybody what was answered, and closes if it is still open. */
    @Transactional
    public RoomOutcome reveal(WorkshopId workshop) {
        RoomOutcome outcome = move(workshop, Phase.REVEALED, "result shown");
        if (outcome instanceof RoomOutcome.Taken) {
            audit.write(Audit.What.REVEALED, current.get().id(), "a result in workshop " + workshop);
        }
        return outcome;
    }

    /** Takes the question off the screens; it is closed and its answers stay. */
    @Transactional
    public RoomOutcome skip(WorkshopId workshop) {
        Room room = rooms.get(workshop);
        Optional<RoomOutcome> refusal = podium.refusal(room);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        closeIfOpen(room);
        rooms.change(
                workshop,
                now -> now.podium().ask().isEmpty()
                        ? now
                        : now.show(now.podium().ask(Optional.empty()), "question skipped", clock.instant()));
        return new RoomOutcome.Taken();
    }

    /** Puts what was asked before, at another slide or on the spot, on the screens again, as it stood: closed, or with its result. */
    @Transactional
    public RoomOutcome showAgain(WorkshopId workshop, UUID id) {
        Room room = rooms.get(workshop);
        Optional<Ask> ask = asks.find(id)
                .filter(known -> known.key().workshop().filter(workshop::equals).isPresent());
        if (ask.isEmpty()) {
            return new RoomOutcome.Refused("This room was not asked that.");
        }
        return podium.refusal(room).orElseGet(() -> {
            closeIfOpen(room);
            return show(room, asks.find(id).orElseThrow(), "shown again");
        });
    }

    private RoomOutcome move(WorkshopId workshop, Phase phase, String what) {
        Room room = rooms.get(workshop);
        Optional<RoomOutcome> refusal = podium.refusal(room);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Ask> ask = present(room);
        if (ask.isEmpty()) {
            return new RoomOutcome.Refused("Nothing is asked at the moment.");
        }
        return show(room, asks.move(ask.get().id(), phase), what);
    }

    private RoomOutcome show(Room room, Ask ask, String what) {
        rooms.change(room.id(), now -> {
            Podium next = now.podium()
                    .ask(Optional.of(PodiumService.asked(ask, now.podium().slide())));
            return now.show(next, what, clock.instant());
        });
        return new RoomOutcome.Taken();
    }
}
