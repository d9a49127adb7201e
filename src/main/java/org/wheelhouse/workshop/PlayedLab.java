package org.wheelhouse.workshop;

import java.util.List;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

/**
 * Offered as a bean by a room above whose slides are played by everybody in the room, and who keeps what became of it: for
 * figures of a whole session, never of one person.
 */
public interface PlayedLab {

    /**
     * The last round of one slide.
     *
     * @param people who sent in what became of their own run; at least five
     * @param ends what became of the runs, the most frequent first; together as many as {@code people}
     */
    record Runs(SlideId slide, int people, List<End> ends) {

        public Runs {
            ends = List.copyOf(ends);
        }
    }

    /** @param words such as "stopped a fault before production"; {@code people} at least one */
    record End(String words, int people) {}

    /** What was played in that room; none of a slide whose last round fewer than five people played. */
    List<Runs> runs(WorkshopId workshop);
}
