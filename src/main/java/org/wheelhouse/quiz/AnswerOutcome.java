package org.wheelhouse.quiz;

/** What came of sending an answer. */
public sealed interface AnswerOutcome {

    /** Kept and scored. */
    record Scored(QuestionState.Answered state) implements AnswerOutcome {}

    /** It was answered before, as in another tab; the earlier answer stands and nothing was stored. */
    record AnsweredBefore(QuestionState state) implements AnswerOutcome {}

    /** Nothing was stored; the sentence says why. */
    record Refused(String sentence) implements AnswerOutcome {}
}
