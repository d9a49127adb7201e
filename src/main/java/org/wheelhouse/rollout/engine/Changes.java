package org.wheelhouse.rollout.engine;

import java.util.ArrayList;
import java.util.List;

/** The values of one thing over time; changes within one second are merged, the last one counts. */
final class Changes<T> {

    private final List<Change<T>> list = new ArrayList<>();

    void note(int second, T value) {
        if (!list.isEmpty() && list.getLast().at() == second) {
            list.removeLast();
        }
        if (list.isEmpty() || !list.getLast().value().equals(value)) {
            list.add(new Change<>(second, value));
        }
    }

    List<Change<T>> list() {
        return List.copyOf(list);
    }
}
