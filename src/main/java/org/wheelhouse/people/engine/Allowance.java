package org.wheelhouse.people.engine;

/**
 * How fast one browser may ask: {@value #A_MINUTE} requests at once, which come back evenly over a minute. A hand that clicks
 * never gets there; a program that clicks for it is slowed to eight a second. Times are nanoseconds of a clock that only goes
 * forward.
 *
 * <p>Who asks faster waits for its turn. A turn further away than {@link #LONGEST_WAIT} is refused, so that one browser keeps
 * only a few requests waiting.
 */
public final class Allowance {

    public static final int A_MINUTE = 500;
    static final long LONGEST_WAIT = 2_000_000_000L;
    private static final long EACH = 60_000_000_000L / A_MINUTE;

    /** Until when all turns so far are used up. */
    private long taken;

    private boolean begun;

    /**
     * Takes the next turn.
     *
     * @param cost how many requests this one counts for, from 1 to {@value #A_MINUTE}
     * @param now of the same clock each time
     * @return nanoseconds to wait for it, from 0 to two seconds; negative if it is refused, and then costs nothing
     * @throws IllegalArgumentException if the cost is out of its range
     */
    public synchronized long take(int cost, long now) {
        if (cost < 1 || cost > A_MINUTE) {
            throw new IllegalArgumentException("a cost of " + cost);
        }
        long full = now - EACH * A_MINUTE;
        long from = begun && taken - full > 0 ? taken : full;
        long turn = from + EACH * cost;
        long wait = Math.max(0, turn - now);
        if (wait > LONGEST_WAIT) {
            return -1;
        }
        begun = true;
        taken = turn;
        return wait;
    }
}
