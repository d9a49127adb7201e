package org.wheelhouse.rollout;

import org.wheelhouse.rollout.engine.traffic.Drive;

/**
 * A rollout in a live room.
 *
 * @param version grows with every change
 * @param drive how the facilitator drove it, and how far
 * @param askedBefore rounds of the room's question that belong to an earlier run
 */
public record LiveRollout(int version, Mode mode, Drive drive, int askedBefore) {

    /** Who drives. */
    public enum Mode {
        /** The facilitator drives one rollout for all. */
        TOGETHER("together"),
        /** Each group drives its own. */
        GROUPS("groups");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    LiveRollout driven(Drive other) {
        return new LiveRollout(version, mode, other, askedBefore);
    }

    LiveRollout by(Mode other) {
        return new LiveRollout(version, other, drive, askedBefore);
    }

    LiveRollout fromStart(int rounds) {
        return new LiveRollout(version, mode, Drive.START, rounds);
    }
}
