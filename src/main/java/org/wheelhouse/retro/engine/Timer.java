package org.wheelhouse.retro.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * A countdown that all screens share.
 *
 * @param length as it was set, with what was added
 */
public record Timer(Instant ends, Duration length) {

    public static final Duration LONGEST = Duration.ofHours(2);

    public static Timer of(Duration length, Instant now) {
        return new Timer(now.plus(length), length);
    }

    /** Never below zero. */
    public Duration rest(Instant now) {
        Duration rest = Duration.between(now, ends);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** Longer by so much; from now on if it has run out. */
    public Timer longer(Duration more, Instant now) {
        return new Timer((isOver(now) ? now : ends).plus(more), length.plus(more));
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(ends);
    }
}
