package org.wheelhouse.people;

/** The house does not start, for a reason that the person at the keyboard can mend: one sentence, and what to do. */
public class StartRefused extends RuntimeException {

    private final String tryThis;

    public StartRefused(String says, String tryThis) {
        super(says);
        this.tryThis = tryThis;
    }

    public String tryThis() {
        return tryThis;
    }
}
