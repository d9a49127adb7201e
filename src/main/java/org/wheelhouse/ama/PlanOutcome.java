package org.wheelhouse.ama;

import java.util.List;
import org.wheelhouse.id.BoardId;

/** What came of planning an AMA. */
public sealed interface PlanOutcome {

    /** @param meeting the new or changed one */
    record Planned(BoardId meeting) implements PlanOutcome {}

    /** @param problems every one, in sentences; nothing was changed */
    record Refused(List<String> problems) implements PlanOutcome {}
}
