package org.wheelhouse.actions;

import java.util.List;

/** What came of making or changing an action. */
public sealed interface ActionOutcome {

    /** @param action as it is now */
    record Done(Action action) implements ActionOutcome {}

    /** @param problems every one, in sentences; nothing was changed */
    record Refused(List<String> problems) implements ActionOutcome {}

    /**
     * Somebody was faster; nothing was changed.
     *
     * @param now as the other one left it
     */
    record Stale(Action now) implements ActionOutcome {}

    static ActionOutcome refused(String problem) {
        return new Refused(List.of(problem));
    }
}
