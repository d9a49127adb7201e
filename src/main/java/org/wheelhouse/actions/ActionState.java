package org.wheelhouse.actions;

/** Where an action stands. Any state may follow any other: what was dropped can be taken up again. */
public enum ActionState {
    OPEN("Open"),
    DOING("Doing"),
    DONE("Done"),
    /** Given up, with a reason that others can read. */
    DROPPED("Dropped");

    private final String word;

    ActionState(String word) {
        this.word = word;
    }

    /** Whether nothing is left to do. */
    public boolean isOver() {
        return this == DONE || this == DROPPED;
    }

    /** As people read it. */
    public String word() {
        return word;
    }
}
