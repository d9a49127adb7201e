package org.wheelhouse.id;

import java.util.UUID;

/** A group that takes the program together. */
public record CohortId(UUID value) {

    public static CohortId fresh() {
        return new CohortId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static CohortId of(String text) {
        return new CohortId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
