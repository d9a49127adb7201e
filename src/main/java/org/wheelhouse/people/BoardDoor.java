package org.wheelhouse.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.people.GuestBoards.Board;

/** The door of all boards to which people come by a link, whatever room they are of. */
@Service
public class BoardDoor {

    /** The session keeps under this name what the door said to somebody who was refused. */
    public static final String SAYS = "board.door.says";

    /** So many guests may a board have; a link that goes round the world must not fill the house. */
    static final int MOST_GUESTS = 500;

    private final ObjectProvider<GuestBoards> rooms;
    private final Guests guests;
    private final CurrentPerson current;

    BoardDoor(ObjectProvider<GuestBoards> rooms, Guests guests, CurrentPerson current) {
        this.rooms = rooms;
        this.guests = guests;
        this.current = current;
    }

    private record Found(GuestBoards room, Board board, BoardCode code) {}

    /** Opens a link. Who has an account, or is a guest of this board already, goes on at once; others are asked for a name. */
    @Transactional
    public BoardKnock knock(String typed) {
        Optional<Found> found = find(typed);
        if (found.isEmpty()) {
            return new BoardKnock.Shut(
                    "No open board has this link. It may be closed by now; ask whoever sent you the link for a new one.");
        }
        Board board = found.get().board();
        Optional<Person> person =
                current.find().filter(one -> one.role() != Role.GUEST || guests.belongs(one.id(), board.place()));
        if (person.isEmpty()) {
            return new BoardKnock.NameWanted(
                    found.get().code(), board, current.find().map(Person::name));
        }
        if (person.get().role() != Role.GUEST) {
            found.get().room().welcome(board, person.get());
        }
        return new BoardKnock.In(board.path());
    }

    /** What came of a guest's wish to come in. */
    public sealed interface Admission {

        /** @param path of the board */
        record Admitted(Person guest, String path) implements Admission {}

        /** @param sentence what is wrong and what to do */
        record Refused(String sentence) implements Admission {}
    }

    /** Lets a guest in under this name; one of another place, such as a workshop, stays the same and keeps the name. */
    @Transactional
    public Admission admit(String code, String typedName) {
        return switch (knock(code)) {
            case BoardKnock.Shut shut -> new Admission.Refused(shut.sentence());
            case BoardKnock.In in -> new Admission.Refused("You are in already.");
            case BoardKnock.NameWanted wanted ->
                current.find()
                        .map(guest -> admit(wanted.board(), guest))
                        .orElseGet(() -> admit(wanted.board(), Guests.name(typedName)));
        };
    }

    private Admission admit(Board board, Person guest) {
        if (guests.of(board.place()).size() >= MOST_GUESTS) {
            return full();
        }
        guests.alsoAt(guest.id(), board.place());
        return new Admission.Admitted(guest, board.path());
    }

    private static Admission full() {
        return new Admission.Refused("This board has " + MOST_GUESTS + " guests already; more cannot come in.");
    }

    private Admission admit(Board board, String name) {
        List<Person> inside = guests.of(board.place());
        if (name.isEmpty()) {
            return new Admission.Refused("Write the name that the others should see.");
        }
        if (inside.size() >= MOST_GUESTS) {
            return full();
        }
        if (inside.stream().anyMatch(guest -> sameName(guest.name(), name))) {
            return new Admission.Refused(
                    "Somebody here is called " + name + " already. Add the first letter of your family name.");
        }
        return new Admission.Admitted(guests.admit(board.place(), name, board.zone()), board.path());
    }

    private static boolean sameName(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private Optional<Found> find(String typed) {
        return BoardCode.typed(typed).flatMap(code -> rooms.stream()
                .flatMap(room -> room.find(code).map(board -> new Found(room, board, code)).stream())
                .findFirst());
    }
}
