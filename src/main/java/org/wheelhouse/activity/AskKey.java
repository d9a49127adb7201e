package org.wheelhouse.activity;

import java.util.Optional;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

/**
 * Which ask: at most one stands under a key.
 *
 * @param workshop empty when people answer alone, at their own pace
 * @param round from 1; asked again in the same place, the next round begins and the earlier ones stay
 */
public record AskKey(ModuleId module, SlideId slide, Optional<WorkshopId> workshop, int round) {

    public AskKey {
        if (round < 1) {
            throw new IllegalArgumentException("round " + round);
        }
    }

    /** The key under which people answer at their own pace. */
    public static AskKey alone(ModuleId module, SlideId slide) {
        return new AskKey(module, slide, Optional.empty(), 1);
    }

    public static AskKey live(ModuleId module, SlideId slide, WorkshopId workshop, int round) {
        return new AskKey(module, slide, Optional.of(workshop), round);
    }

    public AskKey again() {
        return new AskKey(module, slide, workshop, round + 1);
    }
}
