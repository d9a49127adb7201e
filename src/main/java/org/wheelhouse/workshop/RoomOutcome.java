package org.wheelhouse.workshop;

/** What came of a step in a live room. */
public sealed interface RoomOutcome {

    /** The room has it. */
    record Taken() implements RoomOutcome {}

    /** Nothing changed; the sentence says why. */
    record Refused(String sentence) implements RoomOutcome {}

    /** Somebody moved the room in between, so that the press was meant for another place. */
    record Overtaken() implements RoomOutcome {}
}
