package org.wheelhouse.rollout.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When pods that are no longer needed go. */
final class ScaleDowns {

    private final List<Change<Version>> planned = new ArrayList<>();

    /** Plans that the pods of the version go; one that is already planned and not yet done stays as it is. */
    void plan(Version version, int now, int at) {
        if (!isPending(version, now)) {
            planned.add(new Change<>(at, version));
        }
    }

    /** The version is wanted again: what has not happened yet does not happen. */
    void keep(Version version, int now) {
        planned.removeIf(change -> change.value() == version && change.at() > now);
    }

    boolean isPending(Version version, int now) {
        return planned.stream().anyMatch(change -> change.value() == version && change.at() > now);
    }

    /** What has happened by that second, in order. */
    List<Change<Version>> until(int second) {
        return planned.stream()
                .filter(change -> change.at() <= second)
                .sorted(Comparator.comparingInt(Change::at))
                .toList();
    }
}
