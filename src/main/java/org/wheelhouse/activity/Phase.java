package org.wheelhouse.activity;

/** Where an ask stands. What people may see of others' answers follows from it. */
public enum Phase {
    /** Answers are taken and may be changed; nobody sees a count of what was chosen. */
    OPEN,
    /** No more answers; still nobody sees what was chosen. */
    CLOSED,
    /** The distribution is shown. */
    REVEALED
}
