package org.wheelhouse.id;

import java.util.UUID;

/** An action item. */
public record ActionId(UUID value) {

    public static ActionId fresh() {
        return new ActionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ActionId of(String text) {
        return new ActionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
