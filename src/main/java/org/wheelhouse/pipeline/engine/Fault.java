package org.wheelhouse.pipeline.engine;

/**
 * What goes wrong in a run. {@code target} is a name as in {@link PlanNames}: a job means its first step, {@code Job:2} its second
 * step, {@code Job/deploy} a hook.
 */
public sealed interface Fault {

    /** @param attempts how many attempts fail; {@link Integer#MAX_VALUE} for all */
    record StepFails(String target, int attempts) implements Fault {}

    /** @param probability of each attempt to fail, 0 to 1 */
    record Flaky(String target, double probability) implements Fault {}

    /** @param factor on the duration, above 0 */
    record Slow(String target, double factor) implements Fault {}

    /** Never ends by itself; a time-out or a cancel ends it. */
    record Hangs(String target) implements Fault {}

    /** An agent is lost for good, and the job on it fails. */
    record AgentDies(double minute) implements Fault {}

    /** Does not answer; the request runs into its time-out. */
    record ApproverIsAway(String person) implements Fault {}

    /**
     * A check of an environment that never says yes: the branch is not on its list, its window stays shut, an alert stays active.
     *
     * @param kind as in {@link Check#kind}; only checks that the environment has can say no
     */
    record CheckSaysNo(String environment, String kind) implements Fault {}

    /** Somebody else's run holds the exclusive lock of an environment for so many minutes from the start. */
    record LockIsTaken(String environment, double minutes) implements Fault {}
}
