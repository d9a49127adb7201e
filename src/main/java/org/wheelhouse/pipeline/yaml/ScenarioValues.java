package org.wheelhouse.pipeline.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.text.Nearest;

/** The values in the lines of a scenario; what cannot be read is told with what to write instead. */
final class ScenarioValues {

    private static final Pattern PAIR = Pattern.compile("(\\S+?)=(\\S+)");

    private final BiConsumer<String, String> problem;

    /** @param problem takes what is wrong and what to try */
    ScenarioValues(BiConsumer<String, String> problem) {
        this.problem = problem;
    }

    void problem(String says, String tryThis) {
        problem.accept(says, tryThis);
    }

    void unknown(String what, String word, List<String> known) {
        problem(
                "`%s` is no %s".formatted(word, what),
                Nearest.of(word, known)
                        .map(name -> "did you mean `" + name + "`?")
                        .orElse("there are " + String.join(", ", known)));
    }

    /** A time of day as minutes after midnight. */
    Optional<Integer> time(String text) {
        if (text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            return Optional.of(Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3)));
        }
        problem("`%s` is no time of day".formatted(text), "write 07:30");
        return Optional.empty();
    }

    Optional<Integer> whole(String text, int least, int most) {
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Optional.of(Integer.parseInt(text));
        }
        problem("`%s` is no whole number from %d to %d".formatted(text, least, most), "");
        return Optional.empty();
    }

    Optional<Double> number(String text) {
        if (text.matches("\\d{1,7}(\\.\\d{1,6})?")) {
            return Optional.of(Double.parseDouble(text));
        }
        problem("`%s` is no number".formatted(text), "write digits, such as 12 or 0.5");
        return Optional.empty();
    }

    Optional<String[]> pair(String value) {
        int equals = value.indexOf('=');
        if (equals < 0) {
            problem("`%s` has no =".formatted(value), "write `name=value`");
            return Optional.empty();
        }
        return Optional.of(new String[] {
            value.substring(0, equals).strip(), value.substring(equals + 1).strip()
        });
    }

    /** All {@code name=value} of a line, in order. */
    static Map<String, String> pairs(String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher matcher = PAIR.matcher(value);
        while (matcher.find()) {
            pairs.put(matcher.group(1), matcher.group(2));
        }
        return pairs;
    }

    /** As {@link #pairs}, with numbers. */
    void numbers(String value, BiConsumer<String, Double> each) {
        pairs(value).forEach((name, text) -> number(text).ifPresent(number -> each.accept(name, number)));
    }

    static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted
                ? value.substring(1, value.length() - 1)
                        .replace("\\n", "\n")
                        .replace("\\\"", "\"")
                        .replace("\\\\", "\\")
                : value;
    }
}
