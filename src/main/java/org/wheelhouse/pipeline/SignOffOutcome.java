package org.wheelhouse.pipeline;

/** What came of answering a request in a live room. */
public sealed interface SignOffOutcome {

    record Taken() implements SignOffOutcome {}

    /** Nothing was recorded; the sentence says why. */
    record Refused(String sentence) implements SignOffOutcome {}
}
