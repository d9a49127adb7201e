package org.wheelhouse.quiz.engine;

/** What became of an answer. */
public sealed interface AnswerOutcome {

    record Counted(Mark mark) implements AnswerOutcome {}

    /** @param says why, to the person who answered; nothing is stored */
    record Refused(String says) implements AnswerOutcome {}
}
