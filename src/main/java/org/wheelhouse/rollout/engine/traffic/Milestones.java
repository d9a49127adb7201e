package org.wheelhouse.rollout.engine.traffic;

import java.util.OptionalDouble;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.Version;

/** When a story came to what: harm, notice, stop, heal, release; all in seconds since the start. */
final class Milestones {

    private static final int NOT = -1;

    private final Scenario scenario;
    private int harmFrom = NOT;
    private int firstStop = NOT;
    private int stoppedAt = NOT;
    private int healedAt = NOT;
    private int releasedAt = NOT;
    private boolean stoppedByJudge;

    Milestones(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Somebody who would meet the fault could reach the new version between two seconds. */
    void harm(int from, int to) {
        if (harmFrom == NOT && to > scenario.fault().onset()) {
            harmFrom = Math.max(from, scenario.fault().onset());
        }
    }

    boolean isHarmed() {
        return harmFrom != NOT;
    }

    /** Notes what the rollout has come to; what was taken up again after a stop is not stopped any more. */
    void look(RolloutRun run) {
        boolean back = run.isAborted() || run.isFinished() && run.stable() == Version.OLD;
        if (back && stoppedAt == NOT) {
            stoppedAt = run.now();
            firstStop = firstStop == NOT ? stoppedAt : firstStop;
            stoppedByJudge = run.isAborted() && !run.abortReason().isEmpty();
        } else if (!back) {
            stoppedAt = NOT;
            healedAt = NOT;
        }
        if (stoppedAt != NOT && healedAt == NOT && run.share() == 0) {
            healedAt = run.now();
        }
        boolean released = run.isFinished() && run.stable() == Version.NEW;
        if (released && releasedAt == NOT) {
            releasedAt = run.now();
        } else if (!released) {
            releasedAt = NOT;
        }
    }

    Ending ending(RolloutRun run) {
        boolean faulty = !scenario.fault().isNone();
        if (stoppedAt != NOT) {
            if (!faulty) {
                return Ending.FALSE_ALARM;
            }
            return stoppedByJudge ? Ending.STOPPED_BY_JUDGE : Ending.STOPPED_BY_PEOPLE;
        }
        if (releasedAt != NOT) {
            return faulty ? Ending.FAULTY_RELEASED : Ending.RELEASED;
        }
        return run.isWaitingForPerson() ? Ending.WAITING : Ending.RUNNING;
    }

    /** @param heard second at which complaints were believed; negative if they were not */
    OptionalDouble minutesToNotice(int heard) {
        int noticed = noticedAt(heard);
        if (scenario.fault().isNone() || noticed == NOT) {
            return OptionalDouble.empty();
        }
        return harmFrom == NOT ? OptionalDouble.of(0) : OptionalDouble.of(Math.max(0, noticed - harmFrom) / 60.0);
    }

    private int noticedAt(int heard) {
        if (heard < 0) {
            return firstStop;
        }
        return firstStop == NOT ? heard : Math.min(heard, firstStop);
    }

    /** @param damaged whether records must be mended */
    OptionalDouble minutesToHeal(int heard, boolean damaged) {
        int noticed = noticedAt(heard);
        if (scenario.fault().isNone() || noticed == NOT || healedAt == NOT) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                (healedAt - noticed) / 60.0 + (damaged ? scenario.people().repairMinutes() : 0));
    }

    OptionalDouble minutesToRelease() {
        return releasedAt == NOT ? OptionalDouble.empty() : OptionalDouble.of(releasedAt / 60.0);
    }
}
