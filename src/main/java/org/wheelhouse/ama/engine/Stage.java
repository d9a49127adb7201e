package org.wheelhouse.ama.engine;

/** What became of a question. */
public enum Stage {
    /** For the moderator only. */
    WAITING,
    /** The moderator said no, with a reason that the asker sees. */
    REFUSED,
    /** All see it and vote. */
    OPEN,
    /** Somebody finds out until a day; an action of that person or team. */
    PROMISED,
    ANSWERED,
    /** Put together with another one that asks the same. */
    MERGED;

    /** Whether an answer is still to come. */
    public boolean isUnanswered() {
        return this == WAITING || this == OPEN || this == PROMISED;
    }

    /** Whether those who are neither moderator nor asker may see it (if it is not hidden). */
    public boolean isPublic() {
        return this == OPEN || this == PROMISED || this == ANSWERED;
    }
}
