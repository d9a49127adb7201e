package org.wheelhouse.quiz.engine;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The options of a question at one moment and which of them were right: what an answer was measured with.
 *
 * @param lines in the order as written
 */
public record Key(List<Line> lines) {

    public Key {
        lines = List.copyOf(lines);
    }

    public record Line(String text, boolean right) {}

    public static Key of(Question question) {
        return new Key(question.options().stream()
                .map(option -> new Line(option.text().replaceAll("\\R", " "), option.right()))
                .toList());
    }

    /**
     * Whether an answer means something else under the other key: another option is right, one came or went, or they stand in
     * another order. An option that was only reworded is the same.
     */
    public boolean differsFrom(Key other) {
        return !rights().equals(other.rights()) || isReordered(other);
    }

    private List<Boolean> rights() {
        return lines.stream().map(Line::right).toList();
    }

    private boolean isReordered(Key other) {
        List<String> mine = texts();
        List<String> theirs = other.texts();
        for (int i = 0; i < mine.size(); i++) {
            boolean moved = !mine.get(i).equals(theirs.get(i)) && theirs.contains(mine.get(i));
            if (moved) {
                return true;
            }
        }
        return false;
    }

    public List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    /** One line an option, {@code +} or {@code -} before its text. */
    public String written() {
        return lines.stream()
                .map(line -> (line.right() ? "+" : "-") + line.text())
                .collect(Collectors.joining("\n"));
    }

    /** The key from {@link #written}. */
    public static Key read(String written) {
        return new Key(written.lines()
                .map(line -> new Line(line.substring(1), line.startsWith("+")))
                .toList());
    }
}
