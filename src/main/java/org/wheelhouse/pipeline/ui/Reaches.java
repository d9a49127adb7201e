package org.wheelhouse.pipeline.ui;

import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.wheelhouse.kit.State;
import org.wheelhouse.pipeline.TeamEffect;
import org.wheelhouse.pipeline.engine.team.Drift;

/** How far a change reaches a team, as a state and in words. */
final class Reaches {

    private Reaches() {}

    static Span state(TeamEffect team) {
        return switch (team.reach()) {
            case CHANGED -> State.RUNNING.show("Changed, " + lines(team.edits()));
            case SAME -> State.PASSED.show("Same as before");
            case BREAKS -> State.FAILED.show("Breaks");
            case NOT_REACHED ->
                State.SKIPPED.show(
                        team.drift() == 0
                                ? "Not reached: a copy"
                                : "Not reached: a copy, " + lines(team.drift()) + " apart");
        };
    }

    static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }

    static String drifts(TeamEffect team) {
        return team.team().inOrder().stream().map(Drift::words).collect(Collectors.joining("; "));
    }
}
