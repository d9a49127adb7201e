package org.wheelhouse.course;

/** What came of saving a private note. */
public sealed interface NoteOutcome {

    /** Kept. */
    record Saved(PrivateNote note) implements NoteOutcome {}

    /** Another window of the same person was faster: nothing was overwritten. */
    record ChangedElsewhere(PrivateNote there) implements NoteOutcome {}

    /** Longer than {@link PrivateNote#MAX_LENGTH}. */
    record TooLong(String sentence) implements NoteOutcome {}
}
