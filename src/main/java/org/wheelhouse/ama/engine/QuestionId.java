package org.wheelhouse.ama.engine;

import java.util.UUID;

/** The key of a question; made by whoever asks, so that the same question sent twice is there once. */
public record QuestionId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static QuestionId of(String text) {
        return new QuestionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
