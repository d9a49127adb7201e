package org.wheelhouse.people;

/** What came of something that an admin wanted. */
public sealed interface AdminOutcome {

    /** @param says what was done, in a sentence */
    record Done(String says) implements AdminOutcome {}

    /** @param says why not, in a sentence */
    record Refused(String says) implements AdminOutcome {}
}
