package org.wheelhouse.live;

import java.util.ArrayList;
import java.util.List;

/** Topics that are told together: those of one commit. */
final class Round {

    final List<Topic> topics = new ArrayList<>();
    /** When the window of each of its topics is over, by {@link System#nanoTime}. */
    final long soonest;
    /** When it is told at the latest: a little later if something faster goes first. */
    final long due;

    boolean told;

    Round(long soonest, long due) {
        this.soonest = soonest;
        this.due = due;
    }
}
