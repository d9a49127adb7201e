package org.wheelhouse.rollout.ui;

import com.vaadin.flow.component.html.Span;
import org.wheelhouse.kit.State;
import org.wheelhouse.rollout.engine.PauseReason;
import org.wheelhouse.rollout.engine.RolloutRun;
import org.wheelhouse.rollout.engine.judge.MetricRun;

/** The house's states for rollouts and measures, each with Argo's word. */
final class Badges {

    private Badges() {}

    static Span of(RolloutRun run) {
        State state =
                switch (run.phase()) {
                    case PROGRESSING -> State.RUNNING;
                    case PAUSED -> paused(run);
                    case HEALTHY -> State.PASSED;
                    case DEGRADED -> State.FAILED;
                };
        return state.show(run.phase().word());
    }

    private static State paused(RolloutRun run) {
        if (run.pauseReasons().contains(PauseReason.INCONCLUSIVE_ANALYSIS_RUN)) {
            return State.INCONCLUSIVE;
        }
        return run.isWaitingForPerson() ? State.WAITING : State.RUNNING;
    }

    static Span of(MetricRun metric) {
        State state =
                switch (metric.phase()) {
                    case PENDING, RUNNING -> State.RUNNING;
                    case SUCCESSFUL -> State.PASSED;
                    case INCONCLUSIVE -> State.INCONCLUSIVE;
                    case ERROR, FAILED -> State.FAILED;
                };
        String shown = metric.phase().word() + (metric.isDryRun() ? " (shown only)" : "");
        return state.show(shown);
    }
}
