package org.wheelhouse.rollout.engine.traffic;

/**
 * One measurement, taken on both versions at the same second.
 *
 * @param measure its word, such as {@code latency-p95}
 * @param fresh what the new version gave; NaN where it had nothing to measure
 * @param old what the old version gave in the same time; NaN likewise
 */
public record Measured(int second, String measure, double fresh, double old) {}
