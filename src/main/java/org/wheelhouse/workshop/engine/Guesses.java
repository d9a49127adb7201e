package org.wheelhouse.workshop.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Counts wrong join codes and says how long to wait before the next try: after 5 in a session 2 s, doubled with each further
 * one up to 5 minutes; after 30 in a minute from one address, or 300 in a minute in the whole house, until that minute is over.
 * Right codes cost nothing, so a class behind one address is never locked out by its own joining.
 */
public final class Guesses {

    static final int FREE = 5;
    static final int ADDRESS_A_MINUTE = 30;
    static final int HOUSE_A_MINUTE = 300;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Map<String, Failures> sessions = new HashMap<>();
    private final Map<String, Deque<Instant>> addresses = new HashMap<>();
    private final Deque<Instant> house = new ArrayDeque<>();

    private record Failures(int count, Instant last) {}

    /** How long this session must wait; zero if it may try now. */
    public synchronized Duration wait(String session, String address, Instant now) {
        forget(now);
        Duration own = ownWait(session, now);
        Duration neighbours = untilFewer(addresses.getOrDefault(address, new ArrayDeque<>()), ADDRESS_A_MINUTE, now);
        Duration all = untilFewer(house, HOUSE_A_MINUTE, now);
        return longest(own, longest(neighbours, all));
    }

    /**
     * Counts a wrong code.
     *
     * @return whether the house has just reached its limit, which somebody should know
     */
    public synchronized boolean failed(String session, String address, Instant now) {
        Failures before = sessions.getOrDefault(session, new Failures(0, now));
        sessions.put(session, new Failures(before.count + 1, now));
        addresses.computeIfAbsent(address, none -> new ArrayDeque<>()).add(now);
        house.add(now);
        return house.size() == HOUSE_A_MINUTE;
    }

    /** A right code: this session starts anew. */
    public synchronized void succeeded(String session) {
        sessions.remove(session);
    }

    private Duration ownWait(String session, Instant now) {
        Failures failures = sessions.get(session);
        if (failures == null || failures.count < FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures.count - FREE, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return positive(Duration.between(now, failures.last.plus(capped)));
    }

    private static Duration untilFewer(Deque<Instant> failures, int limit, Instant now) {
        return failures.size() < limit
                ? Duration.ZERO
                : positive(Duration.between(now, failures.peekFirst().plus(MINUTE)));
    }

    private void forget(Instant now) {
        dropOld(house, now);
        Iterator<Deque<Instant>> each = addresses.values().iterator();
        while (each.hasNext()) {
            Deque<Instant> failures = each.next();
            dropOld(failures, now);
            if (failures.isEmpty()) {
                each.remove();
            }
        }
        sessions.values().removeIf(failures -> failures.last.plus(FORGOTTEN).isBefore(now));
    }

    private static void dropOld(Deque<Instant> failures, Instant now) {
        while (!failures.isEmpty() && !failures.peekFirst().plus(MINUTE).isAfter(now)) {
            failures.removeFirst();
        }
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
