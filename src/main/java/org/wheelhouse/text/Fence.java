package org.wheelhouse.text;

import java.util.List;
import java.util.Optional;

/**
 * A block between two lines of backticks or tildes that the machine reads: {@code poll}, {@code question}, {@code widget X}.
 *
 * @param words all words after the backticks; the first one names the fence, and there is at least that one
 * @param settings the {@code key: value} lines at its top, in order
 * @param body the lines after the settings, blank ones at either end left out
 * @param line of the opening backticks, from 1
 * @param column of the opening backticks, from 1
 * @param lastLine of the closing backticks
 */
public record Fence(
        List<Written> words, List<Setting> settings, List<Written> body, int line, int column, int lastLine) {

    public Fence {
        words = List.copyOf(words);
        settings = List.copyOf(settings);
        body = List.copyOf(body);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a fence without a word at line " + line);
        }
    }

    /** {@code poll}, {@code question}, or {@code widget} with its second word, such as {@code widget pipeline}. */
    public String kind() {
        String first = words.getFirst().text();
        return first.equals("widget") && words.size() > 1
                ? first + " " + words.get(1).text()
                : first;
    }

    /** The words after those that make the {@link #kind}: the id of a question, the kind of a poll. */
    public List<Written> arguments() {
        return words.subList(words.getFirst().text().equals("widget") ? Math.min(2, words.size()) : 1, words.size());
    }

    /** The value of the setting, empty if it is not written. */
    public Optional<Written> setting(String key) {
        return settings.stream()
                .filter(setting -> setting.key().text().equals(key))
                .map(Setting::value)
                .findFirst();
    }

    /** An error at the opening line. */
    public Problem error(String says, String tryThis) {
        return Problem.error(line, column, says, tryThis);
    }

    /** A warning at the opening line. */
    public Problem warning(String says, String tryThis) {
        return Problem.warning(line, column, says, tryThis);
    }
}
