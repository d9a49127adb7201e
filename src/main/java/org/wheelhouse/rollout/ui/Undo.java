package org.wheelhouse.rollout.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.wheelhouse.rollout.engine.traffic.Design;

/** What a design was before, and what it was before that was taken back; a hundred steps. */
final class Undo {

    private static final int MOST = 100;

    private final Deque<Design> before = new ArrayDeque<>();
    private final Deque<Design> after = new ArrayDeque<>();

    /** A step was done from this state. */
    void done(Design old) {
        before.push(old);
        after.clear();
        if (before.size() > MOST) {
            before.removeLast();
        }
    }

    /** @param now is kept, so that taking back can be taken back */
    Optional<Design> back(Design now) {
        return step(before, after, now);
    }

    Optional<Design> again(Design now) {
        return step(after, before, now);
    }

    private static Optional<Design> step(Deque<Design> from, Deque<Design> to, Design now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop());
    }

    boolean canGoBack() {
        return !before.isEmpty();
    }

    boolean canGoAgain() {
        return !after.isEmpty();
    }
}
