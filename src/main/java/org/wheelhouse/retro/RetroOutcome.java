package org.wheelhouse.retro;

/** What came of something a person wanted to do on a board. */
public sealed interface RetroOutcome {

    /** It is kept. */
    record Done() implements RetroOutcome {}

    /** Nothing changed; the sentence says why and what to do. */
    record Refused(String sentence) implements RetroOutcome {}

    /** Somebody was faster: the sentence says how it stands now. What was typed is still on the person's screen. */
    record Overtaken(String sentence) implements RetroOutcome {}
}
