package org.wheelhouse.retro.engine;

/** What a retro is at, in order. The facilitator moves everybody on, or back; nothing is lost either way. */
public enum Phase {
    /** A word or a number from everybody, before anything else. */
    CHECK_IN,
    /** Everybody writes; others' cards stay hidden. */
    WRITE,
    /** Cards are shown, moved and put together. */
    GROUP,
    /** Everybody spends votes; nobody sees a count. */
    VOTE,
    /** One topic at a time, the most votes first. */
    DISCUSS,
    /** What is agreed gets an owner and a date. */
    ACT,
    /** Was it worth the time? */
    CLOSE;

    /** From here on what was hidden is shown. */
    public boolean showsCards() {
        return compareTo(GROUP) >= 0;
    }

    /** From here on votes are counted for all to see. */
    public boolean showsVotes() {
        return compareTo(DISCUSS) >= 0;
    }
}
