package org.wheelhouse.retro.engine;

import java.util.UUID;

/** A group of cards on a board. */
public record GroupId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
