package org.wheelhouse.pipeline;

/** What came of saving a draft. */
public sealed interface DraftOutcome {

    record Saved(Draft draft) implements DraftOutcome {}

    /** Nothing was saved; the sentence says why and what to do. */
    record Refused(String sentence) implements DraftOutcome {}

    /**
     * It was saved in another window in between; nothing was overwritten.
     *
     * @param now as it stands
     */
    record Stale(Draft now) implements DraftOutcome {}
}
