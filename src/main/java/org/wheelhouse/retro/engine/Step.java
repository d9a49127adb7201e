package org.wheelhouse.retro.engine;

import java.util.List;

/** Something a person did that the same person can take back within ten minutes. */
public sealed interface Step {

    /** What it was, to stand behind "Undo: ". */
    String says();

    /** Everybody was moved to another phase; what it revealed carries the number of this step. */
    record PhaseMoved(Phase from, Phase to) implements Step {
        @Override
        public String says() {
            return "everybody moved on";
        }
    }

    /** Cards were moved, put together or taken apart. */
    record CardsMoved(List<Move> moves) implements Step {
        public CardsMoved {
            moves = List.copyOf(moves);
        }

        @Override
        public String says() {
            return moves.size() == 1 ? "card moved" : "cards put together";
        }
    }

    record GroupNamed(GroupId group, String before, String after) implements Step {
        @Override
        public String says() {
            return "group named";
        }
    }

    record CardReworded(CardId card, String before, String after) implements Step {
        @Override
        public String says() {
            return "card changed";
        }
    }

    record CardDeleted(CardId card) implements Step {
        @Override
        public String says() {
            return "card deleted";
        }
    }

    /** The board was locked, or reopened. */
    record LockTurned(boolean locked) implements Step {
        @Override
        public String says() {
            return locked ? "board locked" : "board reopened";
        }
    }
}
