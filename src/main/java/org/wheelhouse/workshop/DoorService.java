package org.wheelhouse.workshop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Module;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Guests;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.workshop.engine.Guesses;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.store.MemberStore;
import org.wheelhouse.workshop.store.WorkshopStore;

/** The door of a room: who comes in, and by which name. */
@Service
public class DoorService {

    /** The session keeps under this name what the door said to somebody who was refused. */
    public static final String SAYS = "workshop.door.says";

    private final WorkshopStore store;
    private final MemberStore members;
    private final Rooms rooms;
    private final Desk desk;
    private final Screens screens;
    private final Guests guests;
    private final ComeBackService comeBacks;
    private final PeopleService people;
    private final CurrentPerson current;
    private final Content content;
    private final Audit audit;
    private final Clock clock;
    private final Guesses guesses = new Guesses();

    DoorService(
            WorkshopStore store,
            MemberStore members,
            Rooms rooms,
            Desk desk,
            Screens screens,
            Guests guests,
            ComeBackService comeBacks,
            PeopleService people,
            CurrentPerson current,
            Content content,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.rooms = rooms;
        this.desk = desk;
        this.screens = screens;
        this.guests = guests;
        this.comeBacks = comeBacks;
        this.people = people;
        this.current = current;
        this.content = content;
        this.audit = audit;
        this.clock = clock;
    }

    /** The place of a workshop's guests. */
    public static String place(WorkshopId workshop) {
        return "workshop/" + workshop;
    }

    /**
     * Tries a code. Who has an account, or is in already, comes in at once; others are asked for a name. Wrong codes of a neighbour
     * behind the same address never shut out somebody who is in.
     *
     * @param session tells tries of one browser from those of another
     * @param address from where; many people may share one
     */
    @Transactional
    public Knock knock(String typed, String session, String address) {
        Optional<Room> own = isIn(typed);
        if (own.isPresent()) {
            return enter(own.get());
        }
        Instant now = clock.instant();
        Duration wait = guesses.wait(session, address, now);
        if (!wait.isZero()) {
            return new Knock.Shut("Too many wrong codes. Please wait " + words(wait) + " and try again.");
        }
        Optional<Room> found = JoinCode.typed(typed).flatMap(store::find).filter(room -> room.stage()
                .isOpen());
        if (found.isEmpty()) {
            if (guesses.failed(session, address, now)) {
                audit.writeOfNobody(Audit.What.REFUSED, "the house's limit of wrong join codes a minute is reached");
            }
            return new Knock.Shut(
                    "No open room has this code. Look at the screen in the room: six letters and digits.");
        }
        guesses.succeeded(session);
        return enter(found.get());
    }

    /** The open room of this code, if the person who asks is in it. */
    private Optional<Room> isIn(String typed) {
        return current.find().flatMap(person -> JoinCode.typed(typed)
                .flatMap(store::find)
                .filter(room -> room.stage().isOpen())
                .filter(room -> screens.isIn(room, person.id())));
    }

    private Knock enter(Room room) {
        String code = room.code().map(JoinCode::text).orElseThrow();
        Optional<Person> person = current.find().filter(one -> mayUse(room, one));
        if (person.filter(one -> screens.isIn(room, one.id())).isPresent()) {
            return new Knock.In(room.id(), code);
        }
        if (person.filter(one -> isShownOut(room, one)).isPresent()) {
            return new Knock.Shut("The facilitator has asked you to leave this room.");
        }
        if (room.locked()) {
            return new Knock.Shut("The door of this room is locked. Ask the facilitator to open it.");
        }
        if (person.isEmpty()) {
            return new Knock.NameWanted(room.id(), code, title(room));
        }
        join(room.id(), person.get().id());
        return new Knock.In(room.id(), code);
    }

    /** A guest of another place is nobody here. */
    private boolean mayUse(Room room, Person person) {
        return person.role() != Role.GUEST || guests.belongs(person.id(), place(room.id()));
    }

    private boolean isShownOut(Room room, Person person) {
        return members.find(room.id(), person.id()).filter(Member::shownOut).isPresent();
    }

    private String title(Room room) {
        return content.module(room.module()).map(Module::title).orElse("");
    }

    private static String words(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return seconds == 1 ? "a second" : seconds + " seconds";
    }

    private void join(WorkshopId workshop, PersonId person) {
        members.add(workshop, person, clock.instant());
        rooms.tell(workshop);
    }

    /**
     * The room of a code in an address, for a screen: for those who are not in the same throttle as for codes that are typed.
     *
     * @param wall also for a screen on which nobody has signed in
     */
    public Optional<Room> look(String code, boolean wall, String session, String address) {
        Optional<Room> own = screens.visible(code, current.id(), false);
        if (own.isPresent()) {
            return own;
        }
        Instant now = clock.instant();
        if (!guesses.wait(session, address, now).isZero()) {
            return Optional.empty();
        }
        Optional<Room> room = screens.visible(code, current.id(), wall);
        if (room.isEmpty() && JoinCode.typed(code).flatMap(store::find).isEmpty()) {
            guesses.failed(session, address, now);
        }
        return room;
    }

    /**
     * Lets a guest in.
     *
     * @param typed the name as typed
     */
    @Transactional
    public Admission admit(String code, String typed, String session, String address) {
        Knock knock = knock(code, session, address);
        if (knock instanceof Knock.Shut shut) {
            return new Admission.Refused(shut.sentence());
        }
        if (!(knock instanceof Knock.NameWanted wanted)) {
            return new Admission.Refused("You are in this room already.");
        }
        String name = Guests.name(typed);
        if (name.isEmpty()) {
            return new Admission.Refused("Write the name that the facilitator should see.");
        }
        Optional<PersonId> namesake = namesake(wanted.workshop(), name);
        if (namesake.isPresent()) {
            return askToComeBack(wanted, namesake.get(), name);
        }
        Person guest = known(wanted.workshop(), name)
                .orElseGet(() -> guests.admit(
                        place(wanted.workshop()),
                        name,
                        rooms.get(wanted.workshop()).zone()));
        join(wanted.workshop(), guest.id());
        return new Admission.Admitted(guest, wanted.code());
    }

    /** The guest of a board who comes in under the same name stays the same person. */
    private Optional<Person> known(WorkshopId workshop, String name) {
        Optional<Person> same = current.find().filter(person -> person.name().equalsIgnoreCase(name));
        same.ifPresent(person -> guests.alsoAt(person.id(), place(workshop)));
        return same;
    }

    private Admission askToComeBack(Knock.NameWanted wanted, PersonId namesake, String name) {
        if (!guests.belongs(namesake, place(wanted.workshop()))) {
            return new Admission.Refused("Somebody with an account is here as " + name
                    + ". If that is you, sign in below; else add the first letter of your family name.");
        }
        return comeBacks
                .ask(wanted.workshop(), namesake)
                .<Admission>map(back -> new Admission.Asked(back, wanted.code()))
                .orElseGet(() -> new Admission.Refused(
                        "Somebody here is called " + name + " already. Add the first letter of your family name."));
    }

    private Optional<PersonId> namesake(WorkshopId workshop, String name) {
        List<PersonId> inside = members.of(workshop).stream()
                .filter(member -> !member.shownOut())
                .map(Member::person)
                .toList();
        return people.names(inside).entrySet().stream()
                .filter(one -> one.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Nobody new comes in, or the door is open again. */
    public void lock(WorkshopId workshop, boolean locked) {
        desk.of(workshop);
        rooms.change(workshop, room -> room.locked() == locked ? room : room.lock(locked));
    }
}
