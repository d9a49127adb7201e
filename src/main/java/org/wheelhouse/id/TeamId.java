package org.wheelhouse.id;

import java.util.UUID;

/** A team inside a cohort. */
public record TeamId(UUID value) {

    public static TeamId fresh() {
        return new TeamId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static TeamId of(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
