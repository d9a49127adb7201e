package org.wheelhouse.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The clock of the tests: it starts on a Wednesday of week 5, {@link #START}, runs as real time does, and can be moved or stopped. A
 * {@link HouseTest} puts it back after every test.
 */
public final class TestClock extends Clock {

    public static final Instant START = Instant.parse("2026-03-11T09:00:00Z");

    private final long began = System.nanoTime();
    private volatile Duration moved = Duration.ZERO;
    private volatile Optional<Instant> stopped = Optional.empty();

    /** Moves the time; a negative amount moves it back. */
    public void advance(Duration amount) {
        moved = moved.plus(amount);
    }

    /** From now on only {@link #advance} moves the time: for what happens within a second, on a busy machine too. */
    public void stop() {
        stopped = Optional.of(instant().minus(moved));
    }

    /** As if nobody had moved or stopped it. */
    public void putBack() {
        moved = Duration.ZERO;
        stopped = Optional.empty();
    }

    @Override
    public Instant instant() {
        return stopped.orElseGet(() -> START.plusNanos(System.nanoTime() - began))
                .plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TestClock here = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return here.withZone(other);
            }

            @Override
            public Instant instant() {
                return here.instant();
            }
        };
    }
}
