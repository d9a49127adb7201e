package org.wheelhouse.quiz.engine;

/** What became of an answer. */
public sealed interface MarkOutcome {

    record Counted(Mark mark) implements MarkOutcome {}

    /** @param says why, to the person who answered; nothing is stored */
    record Refused(String says) implements MarkOutcome {}
}
