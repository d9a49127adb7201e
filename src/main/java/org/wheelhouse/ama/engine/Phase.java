package org.wheelhouse.ama.engine;

/** Where a meeting stands. Questions come in all phases but the last: before, during and after. */
public enum Phase {
    /** Questions are collected. */
    BEFORE("Questions are collected"),
    /** People meet and answer. */
    DURING("Answering now"),
    /** The hour is over; what is left is answered in writing. */
    AFTER("Answers in writing follow"),
    /** Nothing changes any more; guests go a day later. */
    CLOSED("Closed");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    public boolean isOpen() {
        return this != CLOSED;
    }
}
