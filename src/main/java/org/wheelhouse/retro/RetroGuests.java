package org.wheelhouse.retro;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.GuestBoards;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.retro.store.BoardRow;
import org.wheelhouse.retro.store.BoardStore;
import org.wheelhouse.retro.store.RetroMemberStore;

/** Retros to which people come by a link; a locked one takes nobody new. */
@Component
class RetroGuests implements GuestBoards {

    private static final String GOES =
            " It is deleted a day after the retro is locked, and a retro on which nothing changes for"
                    + " six weeks is locked by itself.";

    private final BoardStore store;
    private final RetroMemberStore members;
    private final PeopleService people;

    RetroGuests(BoardStore store, RetroMemberStore members, PeopleService people) {
        this.store = store;
        this.members = members;
        this.people = people;
    }

    @Override
    public Optional<Board> find(BoardCode code) {
        return store.find(code)
                .filter(row -> !row.board().locked() && !row.board().overForGood())
                .map(this::board);
    }

    private Board board(BoardRow row) {
        return new Board(Boards.place(row.id()), row.title(), "/retro/" + row.id(), whoSees(row), zone(row));
    }

    private static String whoSees(BoardRow row) {
        return row.board().form().anonymous()
                ? "This retro is anonymous: nobody can see who wrote a card, the facilitator neither. Your name only keeps your"
                        + " place." + GOES
                : "This retro is named: everybody on the board sees your name on the cards that you write." + GOES;
    }

    private ZoneId zone(BoardRow row) {
        return row.cohort()
                .flatMap(people::cohort)
                .map(Cohort::zone)
                .or(() -> row.ledBy().flatMap(people::find).map(Person::zone))
                .orElse(ZoneOffset.UTC);
    }

    @Override
    public void welcome(Board board, Person person) {
        members.insert(Boards.at(board.place()), person.id());
    }
}
