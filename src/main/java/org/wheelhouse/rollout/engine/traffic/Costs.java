package org.wheelhouse.rollout.engine.traffic;

import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.Strategy;

/** Pods that are paid for beyond the usual ones. */
final class Costs {

    private final Service service;
    private final Plan plan;
    private double podSeconds;
    private boolean leftoversPaid;

    Costs(Service service, Plan plan) {
        this.service = service;
        this.plan = plan;
    }

    void pay(int seconds, RolloutRun run) {
        if (!run.isFinished() && !run.isAborted()) {
            podSeconds += plan.extraPods(service, run.share()) * seconds;
        }
    }

    /** Pods that nobody needs any more still run for the delay. */
    void payLeftovers(RolloutRun run) {
        if (leftoversPaid || !run.isAborted() && !run.isFinished()) {
            return;
        }
        leftoversPaid = true;
        podSeconds += switch (plan.kind()) {
            case CANARY, RINGS, BLUE_GREEN -> (double) service.replicas() * Strategy.SCALE_DOWN_DELAY;
            case ALL_AT_ONCE -> (double) service.replicas() * service.startSeconds();
            case ROLLING, FLAGS -> 0;
        };
    }

    double podHours() {
        return podSeconds / 3600;
    }
}
