package org.wheelhouse.rollout.engine.traffic;

import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.Version;

/** When people notice, and when they act. Asked by a pause they look for {@code actMinutes} and decide rightly. */
final class OnCall {

    static final int NOT = -1;

    private final Scenario scenario;
    private final Plan plan;
    private int askedAt = NOT;
    private int noticedAt = NOT;
    private int actAt = NOT;

    OnCall(Scenario scenario, Plan plan) {
        this.scenario = scenario;
        this.plan = plan;
    }

    /** Complaints came in between two counts; the second of the last one needed is estimated between them. */
    void hear(long badBefore, long badNow, int from, int to, RolloutRun run) {
        long enough = scenario.people().noticeAfter();
        if (noticedAt == NOT && badNow >= enough && run.share() > 0) {
            double part = (enough - badBefore) / (double) (badNow - badBefore);
            noticedAt = from + (int) Math.ceil(part * (to - from));
            actAt = noticedAt + actSeconds() + secondsForPods(run);
        }
    }

    private int actSeconds() {
        return scenario.people().actMinutes() * 60;
    }

    private int secondsForPods(RolloutRun run) {
        boolean oldGone = run.isFinished() && run.stable() == Version.NEW;
        return oldGone && plan.needsPodsToGoBack() ? scenario.service().startSeconds() : 0;
    }

    /** A rollout that waits for somebody asks once; the clock starts at the first look. */
    void beAsked(RolloutRun run) {
        boolean waits = run.isWaitingForPerson();
        if (waits && askedAt == NOT) {
            askedAt = run.now();
        } else if (!waits) {
            askedAt = NOT;
        }
    }

    int nextAt() {
        int asked = askedAt == NOT ? RolloutRun.NEVER : askedAt + actSeconds();
        int act = actAt == NOT ? RolloutRun.NEVER : actAt;
        return Math.min(asked, act);
    }

    boolean isDue(int second) {
        return nextAt() <= second;
    }

    void acted() {
        askedAt = NOT;
        actAt = NOT;
    }

    int noticedAt() {
        return noticedAt;
    }
}
