package org.wheelhouse.insight;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.course.Module;
import org.wheelhouse.workshop.RoomCheck;
import org.wheelhouse.workshop.Workshop;

/**
 * What who leads a session looks at in the week before.
 *
 * @param module empty if its file is gone
 * @param check what the slides need, and what is missing of it
 * @param open actions that the cohort has to do, owner by owner
 * @param questions what waits in the cohort's next AMA
 */
public record Preparation(
        Workshop workshop,
        Optional<Module> module,
        RoomCheck check,
        List<ActionLine> open,
        Optional<AmaService.Waiting> questions) {

    public Preparation {
        open = List.copyOf(open);
    }
}
