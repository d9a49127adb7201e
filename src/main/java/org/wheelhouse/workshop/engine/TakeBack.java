package org.wheelhouse.workshop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The last step that moved the room, which can be taken back for a minute.
 *
 * @param before what the room saw before it
 * @param what the step in a few words, such as "Results shown"
 */
public record TakeBack(Podium before, String what, Instant at) {

    static final Duration FOR = Duration.ofMinutes(1);

    /** The step if it can still be taken back. */
    public static Optional<TakeBack> of(Optional<TakeBack> last, Instant now) {
        return last.filter(step -> now.isBefore(step.at.plus(FOR)));
    }

    public Instant until() {
        return at.plus(FOR);
    }
}
