package org.wheelhouse.people;

/** What comes of opening the link of a board. */
public sealed interface BoardKnock {

    /** The person may go on to the board. */
    record In(String path) implements BoardKnock {}

    /** There is such a board; somebody without an account says a name first. */
    record NameWanted(BoardCode code, GuestBoards.Board board) implements BoardKnock {}

    /** @param sentence why nobody comes in and what to do */
    record Shut(String sentence) implements BoardKnock {}
}
