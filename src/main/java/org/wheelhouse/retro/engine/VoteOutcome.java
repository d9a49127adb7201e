package org.wheelhouse.retro.engine;

/** What came of casting a vote or taking it back. */
public sealed interface VoteOutcome {

    /** It counts. */
    record Counted(Ballot ballot) implements VoteOutcome {}

    /** Nothing changed; the sentence says why. */
    record Refused(String sentence) implements VoteOutcome {}
}
