package org.wheelhouse.activity;

/** What came of writing into a sheet. */
public sealed interface CellOutcome {

    /** @param version that the cell has now */
    record Written(int version) implements CellOutcome {}

    /**
     * Somebody was faster; nothing was changed.
     *
     * @param now what they wrote
     */
    record Stale(Sheet.Cell now) implements CellOutcome {}

    /** It cannot stand there; the sentence says why. */
    record Refused(String sentence) implements CellOutcome {}
}
