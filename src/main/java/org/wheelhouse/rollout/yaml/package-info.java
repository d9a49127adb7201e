/**
 * The files of {@code content/rollouts}: YAML documents of kind {@code Rollout} and {@code AnalysisTemplate} as Argo
 * Rollouts writes them, and one of kind {@code Scenario}; text in, a design or every problem at once out, and back.
 *
 * <p>Not here: what a rollout does ({@code engine}); YAML itself ({@code text.yaml}).
 */
@org.jspecify.annotations.NullMarked
package org.wheelhouse.rollout.yaml;
