package org.wheelhouse.rollout.engine.traffic;

/**
 * What a file of {@code content/rollouts} holds: a story and the plan that it starts with.
 *
 * @param name of the rollout, such as the service's name
 */
public record Design(String name, Scenario scenario, Plan plan) {}
