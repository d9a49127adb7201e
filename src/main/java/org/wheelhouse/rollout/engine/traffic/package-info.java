/**
 * A service under simulated traffic while a rollout runs: users, segments, faults, the people on call, and the report.
 *
 * <p>Counts are drawn an interval at a time (Poisson), never request by request, so that a thousand days fit into a second.
 * Same seed and same commands, same story. Not here: the rules of a rollout ({@code engine}) and of judging.
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.rollout.engine.traffic;
