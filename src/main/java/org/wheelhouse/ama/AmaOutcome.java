package org.wheelhouse.ama;

/** What came of something a person wanted to do in an AMA. */
public sealed interface AmaOutcome {

    AmaOutcome DONE = new Done();

    /** It is kept. */
    record Done() implements AmaOutcome {}

    /** Nothing changed; the sentence says why and what to do. */
    record Refused(String sentence) implements AmaOutcome {}

    /** Somebody was faster; nothing changed, and the sentence says how it stands. What was typed is still on the screen. */
    record Overtaken(String sentence) implements AmaOutcome {}
}
