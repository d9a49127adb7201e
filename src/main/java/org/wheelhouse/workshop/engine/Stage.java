package org.wheelhouse.workshop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a workshop is between plan and end. */
public enum Stage {
    /** Has a code and a date; nobody can come in yet. */
    PLANNED,
    /** The door is open and the code stands on the wall; the first slide waits. */
    WAITING,
    LIVE,
    /** The code is dead; it can be opened again for an hour. */
    ENDED;

    static final Duration REOPEN = Duration.ofHours(1);
    static final Duration GUESTS_STAY = Duration.ofHours(24);

    /** People can come in and see the room. */
    public boolean isOpen() {
        return this == WAITING || this == LIVE;
    }

    public static boolean mayReopen(Stage stage, Optional<Instant> ended, Instant now) {
        return stage == ENDED
                && ended.filter(at -> now.isBefore(at.plus(REOPEN))).isPresent();
    }

    /** The workshop is over for good: seals of anonymous answers go. */
    public static boolean isOverForGood(Stage stage, Optional<Instant> ended, Instant now) {
        return stage == ENDED && !mayReopen(stage, ended, now);
    }

    /** A day after the end its guests are forgotten. */
    public static boolean guestsGo(Stage stage, Optional<Instant> ended, Instant now) {
        return stage == ENDED
                && ended.filter(at -> !now.isBefore(at.plus(GUESTS_STAY))).isPresent();
    }
}
