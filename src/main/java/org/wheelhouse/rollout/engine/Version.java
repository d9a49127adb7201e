package org.wheelhouse.rollout.engine;

/** Which of the two versions. */
public enum Version {
    OLD("old"),
    NEW("new");

    private final String word;

    Version(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public Version other() {
        return this == OLD ? NEW : OLD;
    }
}
