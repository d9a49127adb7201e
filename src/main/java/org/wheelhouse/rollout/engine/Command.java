package org.wheelhouse.rollout.engine;

/** What a person may do to a running rollout, in Argo's words; UNDO sets the old version again. */
public enum Command {
    PROMOTE("promote"),
    PROMOTE_FULL("promoteFull"),
    ABORT("abort"),
    RETRY("retry"),
    UNDO("undo"),
    PAUSE("pause"),
    RESUME("resume");

    private final String word;

    Command(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
