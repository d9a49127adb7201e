package org.wheelhouse.pipeline.engine;

import java.util.List;
import java.util.Optional;

/**
 * A stage after expansion.
 *
 * @param id its name, or {@code #n}, its place in the file, if it has none
 * @param dependsOn places in the plan's list of stages
 * @param manual waits until a person starts it
 * @param lock empty if neither stage nor pipeline says how runs take turns
 */
public record Stage(
        String id,
        String title,
        List<Integer> dependsOn,
        Condition condition,
        Variables variables,
        List<Job> jobs,
        boolean manual,
        boolean skippable,
        Optional<Lock> lock,
        boolean locksItself,
        Place place) {

    /** What happens to runs that wait for the same place. */
    public enum Lock {
        RUN_LATEST,
        SEQUENTIAL
    }

    /** Environments of its deployments, each once, in order. */
    public List<String> environments() {
        return jobs.stream()
                .flatMap(job -> job.deployment().stream())
                .map(Deployment::environment)
                .distinct()
                .toList();
    }
}
