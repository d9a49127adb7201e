/**
 * Rollouts: one change reaches its users by canary, rings, blue/green, flags, rolling or all at once, under one fault.
 *
 * <p>Here because the same seed must tell the same story for every strategy, side by side. Not here: reading of
 * pipelines, the environment board and gates ({@code environments}), incidents and SLOs ({@code telemetry}).
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.rollout;
