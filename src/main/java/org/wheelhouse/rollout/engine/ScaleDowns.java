package org.wheelhouse.rollout.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/** When pods that are no longer needed go. */
final class ScaleDowns {

    private final List<Change<Version>> planned = new ArrayList<>();
    private final EnumSet<Version> running = EnumSet.of(Version.OLD);

    /** The version has pods. */
    void startPods(Version version) {
        running.add(version);
    }

    /** Plans that the pods of the version go, if it has any and this is not planned yet. */
    void plan(Version version, int at) {
        if (running.remove(version)) {
            planned.add(new Change<>(at, version));
        }
    }

    /** The version is wanted again: what has not happened yet does not happen. */
    void keep(Version version, int now) {
        if (planned.removeIf(change -> change.value() == version && change.at() > now)) {
            running.add(version);
        }
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
