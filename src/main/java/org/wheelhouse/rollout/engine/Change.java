package org.wheelhouse.rollout.engine;

/**
 * A value from a second on.
 *
 * @param at whole seconds since the new version was asked for
 */
public record Change<T>(int at, T value) {}
