package org.wheelhouse.rollout.engine.traffic;

import org.wheelhouse.rollout.engine.Command;

/**
 * A command that a person gave.
 *
 * @param at second since the start, 0 or more
 */
public record Order(int at, Command command) {}
