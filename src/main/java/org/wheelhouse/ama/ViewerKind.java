package org.wheelhouse.ama;

/** Who looks at an AMA; all of a kind see the same. */
public enum ViewerKind {
    /** Moderates: sees what waits, what was refused and what is hidden. */
    LEAD,
    /** Answers, and sees what all see. */
    ANSWERER,
    MEMBER;

    /** Whether this one writes answers and says what is answered now. */
    public boolean answers() {
        return this != MEMBER;
    }
}
