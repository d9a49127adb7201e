/**
 * How a new version reaches its users: strategies, phases, commands, simulated traffic and faults, and the report.
 *
 * <p>Here because these are rules of the field (Argo Rollouts, Flagger) that cases check second by second. Not here:
 * YAML, screens, and how measures are judged ({@code engine.judge}).
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.rollout.engine;
