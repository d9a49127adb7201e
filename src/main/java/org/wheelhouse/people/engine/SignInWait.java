package org.wheelhouse.people.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long to wait after wrong passwords. Nobody is locked out: who guesses waits, and a right password from another address
 * still works (ASVS 6.3.1).
 */
public final class SignInWait {

    /** The window for one account from one address. */
    public static final Duration PAIR_WINDOW = Duration.ofMinutes(15);
    /** From this failure on, one account from one address waits. */
    public static final int PAIR_FAILURES = 6;

    /** The window for one account over all addresses. */
    public static final Duration ACCOUNT_WINDOW = Duration.ofHours(1);
    /** From this failure on, one account waits wherever it is tried, except where it is at home. */
    public static final int ACCOUNT_FAILURES = 50;

    /** The window for one address over all accounts. */
    public static final Duration ADDRESS_WINDOW = Duration.ofMinutes(1);
    /** At this many failures within the window an address waits; a class sits behind one address, so it is not few. */
    public static final int ADDRESS_FAILURES = 30;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private SignInWait() {}

    /**
     * What is known of failures, in any order.
     *
     * @param ofPair of this account from this address
     * @param ofAccount of this account from everywhere
     * @param ofAddress of every account from this address
     * @param atHome whether the account has signed in from this address lately; then a flood from elsewhere does not keep its
     *     owner out
     */
    public record Failures(List<Instant> ofPair, List<Instant> ofAccount, List<Instant> ofAddress, boolean atHome) {}

    /** Zero if the next try is open; never more than a minute. */
    public static Duration before(Failures failures, Instant now) {
        Duration account = failures.atHome()
                ? Duration.ZERO
                : doubling(failures.ofAccount(), ACCOUNT_WINDOW, ACCOUNT_FAILURES, now);
        return Stream.of(
                        doubling(failures.ofPair(), PAIR_WINDOW, PAIR_FAILURES, now),
                        account,
                        untilFewer(failures.ofAddress(), now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** One second after the failure that makes it {@code from}, twice as long after each further one. */
    private static Duration doubling(List<Instant> failures, Duration window, int from, Instant now) {
        List<Instant> recent = recent(failures, window, now);
        if (recent.size() < from) {
            return Duration.ZERO;
        }
        int doublings = Math.min(recent.size() - from, 6);
        Duration wait = shorter(Duration.ofSeconds(1L << doublings), LONGEST);
        return left(recent.getLast().plus(wait), now);
    }

    /** Until fewer than allowed are left in the window. */
    private static Duration untilFewer(List<Instant> failures, Instant now) {
        List<Instant> recent = recent(failures, ADDRESS_WINDOW, now);
        return recent.size() < ADDRESS_FAILURES
                ? Duration.ZERO
                : left(recent.get(recent.size() - ADDRESS_FAILURES).plus(ADDRESS_WINDOW), now);
    }

    private static List<Instant> recent(List<Instant> failures, Duration window, Instant now) {
        return failures.stream()
                .filter(failure -> failure.isAfter(now.minus(window)))
                .sorted()
                .toList();
    }

    /** A clock that was set back must not make anybody wait for hours. */
    private static Duration left(Instant until, Instant now) {
        Duration left = Duration.between(now, until);
        return left.isNegative() ? Duration.ZERO : shorter(left, LONGEST);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
