package org.wheelhouse.ama.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How fast one person may ask: three questions in a minute and ten in ten minutes. A limit by person and not by address, for a
 * whole room may share one.
 */
public final class AskingPace {

    public static final int IN_A_MINUTE = 3;
    public static final int IN_TEN_MINUTES = 10;
    /** What is older than this does not count. */
    public static final Duration MEMORY = Duration.ofMinutes(10);

    private AskingPace() {}

    /** @param asked when the person asked before; why not now, or empty */
    public static Optional<String> refuses(List<Instant> asked, Instant now) {
        long minute = asked.stream()
                .filter(time -> time.isAfter(now.minus(Duration.ofMinutes(1))))
                .count();
        long ten =
                asked.stream().filter(time -> time.isAfter(now.minus(MEMORY))).count();
        if (minute >= IN_A_MINUTE) {
            return Optional.of(
                    "That was " + IN_A_MINUTE + " questions in a minute. Wait a minute; what you typed stays.");
        }
        if (ten >= IN_TEN_MINUTES) {
            return Optional.of("That was " + IN_TEN_MINUTES
                    + " questions in ten minutes. Leave some room for others; what you typed stays.");
        }
        return Optional.empty();
    }
}
