package org.wheelhouse.rollout.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Argo writes them: a number of seconds, or parts such as 1h30m. */
final class Durations {

    private static final Pattern PART = Pattern.compile("(\\d{1,7})(h|m|s)");
    private static final int LONGEST = 30 * 86_400;

    private Durations() {}

    static Optional<Integer> seconds(String text) {
        if (text.matches("\\d{1,7}")) {
            return within(Long.parseLong(text));
        }
        if (!text.matches("(\\d{1,7}[hms]){1,3}")) {
            return Optional.empty();
        }
        long sum = 0;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            sum += Long.parseLong(part.group(1)) * unit(part.group(2));
        }
        return within(sum);
    }

    private static Optional<Integer> within(long seconds) {
        return seconds <= LONGEST ? Optional.of((int) seconds) : Optional.empty();
    }

    private static int unit(String letter) {
        return switch (letter) {
            case "h" -> 3600;
            case "m" -> 60;
            default -> 1;
        };
    }

    /** The shortest text that {@link #seconds} reads back. */
    static String text(int seconds) {
        if (seconds > 0 && seconds % 3600 == 0) {
            return seconds / 3600 + "h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
