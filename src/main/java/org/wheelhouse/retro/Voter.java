package org.wheelhouse.retro;

import org.wheelhouse.id.BoardId;

/**
 * Whose votes a screen shows. {@link RetroService#voter} gives it to screens of that person only; it holds the mark under which the
 * votes are kept, and cannot be made from outside.
 */
public final class Voter {

    private final BoardId board;
    private final String mark;

    Voter(BoardId board, String mark) {
        this.board = board;
        this.mark = mark;
    }

    /** What rings when this person's votes change: nobody else's screen has anything to show then. */
    public String topic() {
        return Boards.topic(board) + "/" + mark;
    }

    BoardId board() {
        return board;
    }

    String mark() {
        return mark;
    }
}
