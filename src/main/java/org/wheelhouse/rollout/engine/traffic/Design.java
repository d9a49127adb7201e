package org.wheelhouse.rollout.engine.traffic;

import java.util.List;
import org.wheelhouse.rollout.engine.Analysis;
import org.wheelhouse.rollout.engine.judge.Metric;

/**
 * What a file of {@code content/rollouts} holds: a story and the plan that it starts with.
 *
 * @param name of the rollout, such as the service's name
 */
public record Design(String name, Scenario scenario, Plan plan) {

    public Design withPlan(Plan other) {
        return new Design(name, scenario, other);
    }

    public Design withScenario(Scenario other) {
        return new Design(name, other, plan);
    }

    /** The measures of its first analysis, which the other strategies use too; empty if it measures nothing. */
    public List<Metric> metrics() {
        return plan.spec().strategy().analyses().stream()
                .findFirst()
                .map(Analysis::metrics)
                .orElse(List.of());
    }
}
