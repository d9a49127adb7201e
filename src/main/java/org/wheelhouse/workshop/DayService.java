package org.wheelhouse.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionFilter;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.activity.AskRecord;
import org.wheelhouse.activity.AskRecordService;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;
import org.wheelhouse.workshop.store.MemberStore;
import org.wheelhouse.workshop.store.WordsStore;

/** The recap of a day: one page for the room, one for each person. There is none before the day has ended. */
@Service
@Transactional(readOnly = true)
public class DayService {

    /** What is written down right after the end belongs to the day. */
    private static final Duration AFTERWARDS = Duration.ofHours(1);

    private final Rooms rooms;
    private final WorkshopService workshops;
    private final Screens screens;
    private final MemberStore members;
    private final WordsStore words;
    private final AskRecordService asks;
    private final ActionListService actions;
    private final MarkService marks;
    private final ObjectProvider<DayPart> parts;
    private final CurrentPerson current;

    DayService(
            Rooms rooms,
            WorkshopService workshops,
            Screens screens,
            MemberStore members,
            WordsStore words,
            AskRecordService asks,
            ActionListService actions,
            MarkService marks,
            ObjectProvider<DayPart> parts,
            CurrentPerson current) {
        this.rooms = rooms;
        this.workshops = workshops;
        this.screens = screens;
        this.members = members;
        this.words = words;
        this.asks = asks;
        this.actions = actions;
        this.marks = marks;
        this.parts = parts;
        this.current = current;
    }

    /** The page of the room; empty for who was not there, and before the end: from outside the two look the same. */
    public Optional<DayRecap> find(WorkshopId id) {
        Person me = current.get();
        return ended(id, me)
                .map(room -> new DayRecap(
                        workshops.find(id).orElseThrow(),
                        screens.people(id).size(),
                        room.clicker().isDesk(me.id()),
                        asks.ofRoom(id),
                        words.find(id).orElse(SponsorWords.NONE),
                        parts.stream().flatMap(part -> part.ofRoom(id).stream()).toList()));
    }

    private Optional<Room> ended(WorkshopId id, Person me) {
        return rooms.find(id).filter(room -> room.stage() == Stage.ENDED).filter(room -> screens.isIn(room, me.id()));
    }

    /** The page of the person who asks; empty as {@link #find} is. */
    public Optional<OwnDay> own(WorkshopId id) {
        Person me = current.get();
        return ended(id, me).map(room -> own(room, me));
    }

    private OwnDay own(Room room, Person me) {
        List<AskRecord.Own> all = asks.own(room.id(), me.id());
        boolean guest = me.role() == Role.GUEST;
        return new OwnDay(
                workshops.find(room.id()).orElseThrow(),
                all.stream().filter(own -> own.words().isPresent()).toList(),
                (int) all.stream().filter(own -> !asks.isTraceable(own.ask())).count(),
                asks.questions(room.id(), me.id()),
                guest ? List.of() : goals(room, me),
                guest ? List.of() : marks(room),
                parts.stream()
                        .flatMap(part -> part.ofPerson(room.id(), me).stream())
                        .toList());
    }

    private List<Action> goals(Room room, Person me) {
        ActionFilter mine = ActionFilter.MINE.withStates(EnumSet.allOf(ActionState.class));
        return actions.list(mine).stream()
                .map(ActionLine::action)
                .filter(action -> action.madeBy().equals(me.id()))
                .filter(action -> isOfTheDay(room, action.madeAt()))
                .toList();
    }

    static boolean isOfTheDay(Room room, Instant when) {
        Instant from = room.started().orElse(room.begins());
        Instant to = room.ended().orElse(from).plus(AFTERWARDS);
        return !when.isBefore(from) && when.isBefore(to);
    }

    private List<OwnDay.Marked> marks(Room room) {
        List<OwnDay.Marked> all = new ArrayList<>();
        Set<SlideId> marked = marks.mine(room.module()).keySet();
        screens.module(room).map(Module::slides).orElse(List.of()).stream()
                .filter(slide -> marked.contains(slide.id()))
                .forEach(slide -> marks.mine(room.module(), slide.id())
                        .forEach(mark -> all.add(new OwnDay.Marked(slide.title(), mark))));
        return all;
    }

    /** The last workshop of the person that ended after then; for home. */
    public Optional<Workshop> last(Person person, Instant after) {
        return members.of(person.id()).stream()
                .flatMap(id -> rooms.find(id).stream())
                .filter(room -> room.stage() == Stage.ENDED)
                .filter(room -> room.ended().filter(after::isBefore).isPresent())
                .max(java.util.Comparator.comparing(room -> room.ended().orElse(Instant.MIN)))
                .flatMap(room -> workshops.find(room.id()));
    }

    /**
     * Keeps the three sentences for the sponsor.
     *
     * @return false if somebody else has saved them in the meantime; then nothing is kept
     * @throws AccessDeniedException for who did not lead that day
     */
    @Transactional
    public boolean say(WorkshopId id, SponsorWords said) {
        if (!rooms.get(id).clicker().isDesk(current.get().id())) {
            throw new AccessDeniedException("did not lead workshop " + id);
        }
        return words.save(id, said.tidied());
    }
}
