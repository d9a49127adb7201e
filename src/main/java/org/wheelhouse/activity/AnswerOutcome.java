package org.wheelhouse.activity;

/** What came of giving an answer. */
public sealed interface AnswerOutcome {

    /** It counts, and replaces an earlier one of the same person. */
    record Counted() implements AnswerOutcome {}

    /** It does not count; the sentence says why and what to do. */
    record Refused(String sentence) implements AnswerOutcome {}
}
