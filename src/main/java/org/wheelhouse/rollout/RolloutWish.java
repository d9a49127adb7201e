package org.wheelhouse.rollout;

import java.util.OptionalLong;

/**
 * A rollout that a slide wishes for.
 *
 * @param scenario id of the story
 * @param seed instead of the story's own
 * @param live who drives it in a workshop at first; the facilitator may change that
 */
public record RolloutWish(String scenario, OptionalLong seed, LiveRollout.Mode live) {}
