package org.wheelhouse.id;

import java.util.UUID;

/** A module delivered live once. */
public record WorkshopId(UUID value) {

    public static WorkshopId fresh() {
        return new WorkshopId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static WorkshopId of(String text) {
        return new WorkshopId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
