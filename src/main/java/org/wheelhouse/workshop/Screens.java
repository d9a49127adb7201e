package org.wheelhouse.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.wheelhouse.activity.AskService;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.course.AnswerSlides;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.live.OncePerRing;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.engine.Clicker;
import org.wheelhouse.workshop.engine.Presence;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.store.MemberStore;
import org.wheelhouse.workshop.store.WorkshopStore;

/** What screens of a room are told, and what they tell: who may look, the podium, presence. */
@Service
public class Screens {

    /** The screen that leads beats every four seconds; the room is told when three beats are missing. */
    private static final Duration HOLDER_SILENT = Duration.ofSeconds(13);

    private final WorkshopStore workshops;
    private final MemberStore store;
    private final Content content;
    private final AskService asks;
    private final Clock clock;
    /** Who came in, read once a ring and not with every beat of every screen. */
    private final OncePerRing<String, Map<PersonId, Member>> members;

    private final KnownRooms known;
    private final Map<WorkshopId, Participants> participants = new ConcurrentHashMap<>();

    private final Map<WorkshopId, Presence> presence = new ConcurrentHashMap<>();

    Screens(
            WorkshopStore workshops,
            MemberStore store,
            Content content,
            AskService asks,
            Doorbell doorbell,
            Clock clock) {
        this.workshops = workshops;
        this.store = store;
        this.members = new OncePerRing<>(doorbell);
        this.known = new KnownRooms(workshops, store, doorbell);
        this.content = content;
        this.asks = asks;
        this.clock = clock;
    }

    private record Participants(Map<PersonId, Member> came, Clicker clicker, Set<PersonId> people) {}

    /**
     * The room of a code if this person may look into it: members, those who lead, and with {@code wall} also who has signed in
     * nowhere, as long as the door is not locked. Asked for with every beat of every screen, so nothing is read as long as nothing
     * changes.
     *
     * @param person empty for nobody
     */
    public Optional<Room> visible(String code, Optional<PersonId> person, boolean wall) {
        return known.room(code)
                .filter(room ->
                        person.filter(one -> known.isIn(room, one)).isPresent() || wall && isOpenForTheWall(room));
    }

    public Optional<Room> find(WorkshopId id) {
        return workshops.find(id);
    }

    private static boolean isOpenForTheWall(Room room) {
        return room.stage().isOpen() && !room.locked();
    }

    /** In the room, or at its desk. */
    public boolean isIn(Room room, PersonId person) {
        return room.clicker().isDesk(person) || isMember(room.id(), person);
    }

    /** The person as one who came in and was not shown out. */
    public Optional<Member> member(WorkshopId workshop, PersonId person) {
        return store.find(workshop, person).filter(member -> !member.shownOut());
    }

    /**
     * As {@link #member}, read once a ring for all: for screens that were rung. Who has just changed something does not find it here;
     * who came in after the others were read is looked for again, for a page that is shut does not open by itself.
     */
    public Optional<Member> memberAtRing(WorkshopId workshop, PersonId person) {
        return Optional.ofNullable(members(workshop).get(person))
                .or(() -> store.find(workshop, person))
                .filter(member -> !member.shownOut());
    }

    private Map<PersonId, Member> members(WorkshopId workshop) {
        return members.get(Rooms.topic(workshop), "", () -> store.of(workshop).stream()
                .collect(Collectors.toUnmodifiableMap(Member::person, member -> member)));
    }

    boolean isMember(WorkshopId workshop, PersonId person) {
        return member(workshop, person).isPresent();
    }

    Presence presence(WorkshopId workshop) {
        return presence.computeIfAbsent(workshop, none -> new Presence());
    }

    /** A screen is alive. */
    public void beat(Room room, String screen, PersonId person, boolean leafing) {
        presence(room.id()).beat(screen, person, leafing, clock.instant());
    }

    /** A screen was closed by its person. */
    public void closed(Room room, String screen) {
        presence(room.id()).close(screen);
    }

    void forget(WorkshopId workshop) {
        presence.remove(workshop);
        participants.remove(workshop);
        known.forget(workshop);
    }

    /** How many participants are here, leafing, lost; those who lead are not counted. */
    public Presence.Count count(Room room) {
        return presence(room.id()).count(participants(room), clock.instant());
    }

    /** Who came in, without those who lead; for rooms above that count over people and show no names. */
    public Set<PersonId> people(WorkshopId workshop) {
        return find(workshop).map(this::participants).orElse(Set.of());
    }

    private Set<PersonId> participants(Room room) {
        Map<PersonId, Member> came = members(room.id());
        Participants counted = participants.get(room.id());
        if (counted == null || counted.came != came || !counted.clicker.equals(room.clicker())) {
            counted = new Participants(came, room.clicker(), participants(came, room.clicker()));
            participants.put(room.id(), counted);
        }
        return counted.people;
    }

    private static Set<PersonId> participants(Map<PersonId, Member> came, Clicker clicker) {
        return came.values().stream()
                .filter(member -> !member.shownOut())
                .map(Member::person)
                .filter(person -> !clicker.isDesk(person))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The slides of a room, for those at the desk with the answers of its questions; empty if its file is gone. */
    public Optional<Deck> deck(Room room, Optional<Person> person) {
        boolean desk = person.filter(one -> room.clicker().isDesk(one.id())).isPresent();
        return module(room).map(module -> Deck.of(module, desk));
    }

    /**
     * The text of a slide that tells an answer, as safe HTML: when the room stands there, or has seen the result of the question;
     * empty before.
     */
    public Optional<String> answer(Room room, SlideId slide) {
        return module(room).flatMap(module -> module.slide(slide)
                .filter(known -> slide.equals(PodiumService.shown(room, module)) || isSeen(room, module, slide))
                .map(Deck::html));
    }

    private boolean isSeen(Room room, Module module, SlideId slide) {
        Optional<SlideId> question = AnswerSlides.question(module, slide);
        return question.isPresent()
                && asks.rounds(module.id(), question.get(), room.id()).stream()
                        .anyMatch(ask -> ask.phase() == Phase.REVEALED);
    }

    /**
     * What is said to the slides, by slide.
     *
     * @throws AccessDeniedException for who is not at the desk
     */
    public Map<String, Deck.Script> script(Room room, PersonId person) {
        if (!room.clicker().isDesk(person)) {
            throw new AccessDeniedException("not at the desk of workshop " + room.id());
        }
        return module(room).map(Deck::script).orElse(Map.of());
    }

    /** What the room sees, as it stands at this moment; the same for every screen. Empty if there is no such room any more. */
    public Optional<PodiumNow> now(WorkshopId workshop) {
        return workshops.find(workshop).map(this::now);
    }

    /** As {@link #now(WorkshopId)}, for a room that was just read. */
    public PodiumNow now(Room room) {
        Set<PersonId> participants = participants(room);
        return PodiumNow.of(
                room,
                module(room),
                presence(room.id()).count(participants, clock.instant()),
                participants.size(),
                holderIsHere(room),
                holderIsAway(room),
                clock.instant());
    }

    private boolean holderIsHere(Room room) {
        return presence(room.id()).seenWithin(room.clicker().holder(), HOLDER_SILENT, clock.instant());
    }

    private boolean holderIsAway(Room room) {
        Instant now = clock.instant();
        return Clicker.isGone(presence(room.id()).goneSince(room.clicker().holder(), now), now);
    }

    /** The module that a room is about; empty if its file is gone. */
    public Optional<Module> module(Room room) {
        return content.module(room.module());
    }
}
