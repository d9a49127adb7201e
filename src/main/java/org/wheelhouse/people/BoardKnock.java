package org.wheelhouse.people;

import java.util.Optional;

/** What comes of opening the link of a board. */
public sealed interface BoardKnock {

    /** The person may go on to the board. */
    record In(String path) implements BoardKnock {}

    /**
     * There is such a board; somebody without an account says a name first.
     *
     * @param known the name by which a guest of another place is known and comes in here too
     */
    record NameWanted(BoardCode code, GuestBoards.Board board, Optional<String> known) implements BoardKnock {}

    /** @param sentence why nobody comes in and what to do */
    record Shut(String sentence) implements BoardKnock {}
}
