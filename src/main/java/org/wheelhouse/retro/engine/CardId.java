package org.wheelhouse.retro.engine;

import java.util.UUID;

/** A card on a board. */
public record CardId(UUID value) implements Comparable<CardId> {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static CardId of(String text) {
        return new CardId(UUID.fromString(text));
    }

    @Override
    public int compareTo(CardId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
