package org.wheelhouse.id;

import java.util.UUID;

/** A retro or AMA board. */
public record BoardId(UUID value) {

    public static BoardId fresh() {
        return new BoardId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static BoardId of(String text) {
        return new BoardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
