package org.wheelhouse.people;

import java.time.ZoneId;
import java.util.Optional;

/** Offered as a bean by every room with boards to which guests come by a link: {@code /b/<code>}. */
public interface GuestBoards {

    /**
     * A board whose door is open.
     *
     * @param place of its guests, such as {@code board/<key>}
     * @param title as it stands above the board
     * @param path of the board in this house, such as {@code /ama/<key>}
     * @param whoSees a sentence for somebody who is about to come in: who sees the name and what is written
     */
    record Board(String place, String title, String path, String whoSees, ZoneId zone) {}

    /** The board of a code; empty if it is none of this room's, or closed to guests. */
    Optional<Board> find(BoardCode code);

    /** Somebody with an account came by the link: from now on the board is open to this person as to its own people. */
    void welcome(Board board, Person person);
}
