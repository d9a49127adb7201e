package org.wheelhouse.rollout;

import java.util.OptionalLong;
import org.wheelhouse.rollout.engine.traffic.Design;

/**
 * A rollout that a slide wishes for.
 *
 * @param scenario id of the story
 * @param seed instead of the story's own
 * @param live who drives it in a workshop at first; the facilitator may change that
 */
public record RolloutWish(String scenario, OptionalLong seed, LiveRollout.Mode live) {

    /** The story as the slide wishes it. */
    public Design seeded(Design design) {
        return seed.isPresent() ? design.withScenario(design.scenario().withSeed(seed.getAsLong())) : design;
    }
}
