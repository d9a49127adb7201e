package org.wheelhouse.retro;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskPlaces;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Guests;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.retro.store.RetroMemberStore;

/** Boards as the services of this room get them: seen by those who may, locked before they change, told of afterwards. */
@Component
class Boards {

    private static final String PLACE = "board/";

    private final BoardStore store;
    private final RetroMemberStore members;
    private final Guests guests;
    private final CurrentPerson current;
    private final ObjectProvider<AskPlaces> workshops;
    private final Doorbell doorbell;
    private final Clock clock;

    Boards(
            BoardStore store,
            RetroMemberStore members,
            Guests guests,
            CurrentPerson current,
            ObjectProvider<AskPlaces> workshops,
            Doorbell doorbell,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.guests = guests;
        this.current = current;
        this.workshops = workshops;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** The topic that rings when something changes that others may see. */
    static String topic(BoardId board) {
        return "retro/" + board;
    }

    /** What rings when one more person has voted, or one fewer. */
    static String turnoutTopic(BoardId board) {
        return topic(board) + "/turnout";
    }

    Person me() {
        return current.get();
    }

    /** Empty if there is no such board, or none for this person: the two look the same from outside. */
    Optional<BoardRow> find(BoardId id) {
        Person me = me();
        return store.find(id).filter(row -> sees(row, me));
    }

    /** The board, locked until the transaction ends. */
    BoardRow change(BoardId id) {
        // asked before the lock: others wait for it
        return change(id, me());
    }

    /** As {@link #change(BoardId)}, for one who needs to know who is asking too. */
    BoardRow change(BoardId id, Person me) {
        return store.lock(id)
                .filter(row -> sees(row, me))
                .orElseThrow(() -> new AccessDeniedException("no board " + id + " for this person"));
    }

    /** As {@link #change}, for those who lead it. */
    BoardRow lead(BoardId id) {
        BoardRow row = change(id);
        if (!leads(row, me())) {
            throw new AccessDeniedException("does not lead board " + id);
        }
        return row;
    }

    /** Where guests of a board belong. */
    static String place(BoardId board) {
        return PLACE + board;
    }

    static BoardId at(String place) {
        return BoardId.of(place.substring(PLACE.length()));
    }

    /**
     * The facilitators of the house, who began it, the cohort's people, those in the workshop whose slide it stands on, and those
     * who came by its link.
     */
    boolean sees(BoardRow row, Person person) {
        return leads(row, person)
                || row.cohort().isPresent() && row.cohort().equals(person.cohort())
                || inWorkshop(row, (place, workshop) -> place.mayAnswer(workshop, person.id()))
                || (person.role() == Role.GUEST
                        ? guests.belongs(person.id(), place(row.id()))
                        : members.has(row.id(), person.id()));
    }

    /** Who began it, and every facilitator, so that a board never waits for somebody who is away. */
    boolean leads(BoardRow row, Person person) {
        return person.leads()
                || row.ledBy().equals(Optional.of(person.id()))
                || inWorkshop(row, (place, workshop) -> place.leads(workshop, person.id()));
    }

    private boolean inWorkshop(BoardRow row, BiPredicate<AskPlaces, WorkshopId> asks) {
        return row.workshop()
                .filter(workshop -> workshops.stream().anyMatch(place -> asks.test(place, workshop)))
                .isPresent();
    }

    /** Something has changed on the board. */
    void ring(BoardRow row) {
        store.used(row.id(), clock.instant());
        doorbell.ring(topic(row.id()));
    }

    /** Somebody has voted while nobody sees votes: a room of two hundred would redraw what looks the same to all the others. */
    void ringVoted(Voter voter) {
        store.used(voter.board(), clock.instant());
        doorbell.ring(voter.topic());
        doorbell.ring(turnoutTopic(voter.board()));
    }
}
