package org.wheelhouse.id;

import java.util.UUID;

/** A person: account or guest. */
public record PersonId(UUID value) {

    public static PersonId fresh() {
        return new PersonId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
