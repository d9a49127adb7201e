package org.wheelhouse.kit;

import java.util.Optional;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

/**
 * From where somebody looks at a slide.
 *
 * @param workshop the live workshop in which the slide is shown; empty for a person who reads alone
 */
public record Seat(ModuleId module, SlideId slide, Optional<WorkshopId> workshop, Role role) {

    /** What the person at this seat does. */
    public enum Role {
        /** Reads alone, at an own pace. */
        READER,
        /** Takes part in the workshop, on an own screen. */
        FOLLOWER,
        /** Leads the workshop. */
        PRESENTER,
        /** The wall that all look at: nobody clicks here, and nothing personal may stand on it. */
        PROJECTOR
    }

    /** The seat of somebody who reads alone. */
    public static Seat reader(ModuleId module, SlideId slide) {
        return new Seat(module, slide, Optional.empty(), Role.READER);
    }
}
