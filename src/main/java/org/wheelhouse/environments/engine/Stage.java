package org.wheelhouse.environments.engine;

import java.util.Optional;

/** The environments on the way to production, in order. */
public enum Stage {
    DEV("dev"),
    TEST("test"),
    STAGING("staging"),
    PROD("prod");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The environment before this one; empty for the first. */
    public Optional<Stage> before() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
