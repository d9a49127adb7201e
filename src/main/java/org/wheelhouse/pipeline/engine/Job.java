package org.wheelhouse.pipeline.engine;

import java.util.List;
import java.util.Optional;

/**
 * A job after expansion.
 *
 * @param id its name, or {@code #n}, its place in the stage, if it has none
 * @param dependsOn places in the stage's list of jobs
 * @param timeoutMinutes 0 for none
 * @param cancelMinutes how long clean-up may take after a time-out or a cancel
 * @param legs at least one; a job without matrix has one without name
 * @param maxParallel 0 for no limit
 * @param steps of the job; those of a deployment stand in its hooks
 */
public record Job(
        String id,
        String title,
        List<Integer> dependsOn,
        Condition condition,
        Variables variables,
        Pool pool,
        double timeoutMinutes,
        double cancelMinutes,
        boolean continueOnError,
        List<Leg> legs,
        int maxParallel,
        Optional<Deployment> deployment,
        List<Step> steps,
        Place place) {

    /** @param agentless runs on the server and needs no agent */
    public record Pool(String name, boolean agentless) {}

    /** One of the runs of a matrix or of parallel slices. {@code name} is empty if the job has neither. */
    public record Leg(String name, Variables variables) {
        public static final Leg ONLY = new Leg("", Variables.NONE);
    }

    public boolean hasLegs() {
        return !legs.getFirst().name().isEmpty();
    }

    /** All steps, those of the hooks in the order in which hooks run. */
    public List<Step> allSteps() {
        return deployment
                .map(deploying -> deploying.allHooks().stream()
                        .flatMap(hook -> hook.steps().stream())
                        .toList())
                .orElse(steps);
    }
}
