package org.wheelhouse.maturity;

/** Where a round stands; it only ever moves on. */
public enum Phase {
    /** People rate, each alone; nobody sees a rating of somebody else. */
    RATING,
    /** The spread is shown; people talk, agree and note what they have seen. */
    TALKING,
    /** For good: nothing of it changes any more. */
    FROZEN
}
