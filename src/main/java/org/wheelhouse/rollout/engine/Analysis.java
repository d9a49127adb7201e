package org.wheelhouse.rollout.engine;

import java.util.List;
import java.util.Set;
import org.wheelhouse.rollout.engine.judge.Metric;

/**
 * What an analysis measures.
 *
 * @param templates names of the templates the metrics come from, in order
 * @param metrics at least one, names unique
 * @param dryRun names of metrics that are shown and never counted; {@code *} is all
 */
public record Analysis(List<String> templates, List<Metric> metrics, Set<String> dryRun) {

    public static Analysis of(String template, Metric... metrics) {
        return new Analysis(List.of(template), List.of(metrics), Set.of());
    }
}
