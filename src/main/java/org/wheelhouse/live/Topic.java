package org.wheelhouse.live;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What can ring, and who listens. All but the listeners and the number is guarded by {@link Rounds}. */
final class Topic {

    /** @param page on which it stands, perhaps with others */
    record Listener(Doorbell.Page page, Runnable run) {}

    final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    /** Of its last ring. */
    volatile long number;
    /** The round with which it will be told next. */
    Optional<Round> round = Optional.empty();

    private long lastRing = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(Doorbell.WINDOW_MILLIS);

    Topic(long number) {
        this.number = number;
    }

    /** When it may be told next, by {@link System#nanoTime}. */
    long nextAt() {
        return lastRing + TimeUnit.MILLISECONDS.toNanos(Doorbell.WINDOW_MILLIS);
    }

    /** From here on a new ring counts anew: what changes while listeners read must ring again. */
    void told(long next) {
        number = next;
        round = Optional.empty();
        lastRing = System.nanoTime();
    }
}
