package org.wheelhouse.activity.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file with one fault or a few: which lines are they? An answer holds the numbers of as many lines as there are faults, one a
 * line.
 *
 * @param name of the file, as people see it; may be empty
 */
public record SpotTheFault(String question, boolean named, String name, List<Line> lines) implements Question {

    public static final int FEWEST_LINES = 3;
    public static final int MOST_LINES = 60;
    public static final int MOST_FAULTS = 3;

    public SpotTheFault {
        lines = List.copyOf(lines);
    }

    /** @param why what is wrong with it; empty for a line without a fault */
    public record Line(String text, boolean faulty, String why) {}

    /** From 1 to {@value #MOST_FAULTS}. */
    public int faults() {
        return (int) lines.stream().filter(Line::faulty).count();
    }

    @Override
    public Optional<String> refuses(String answer) {
        List<Integer> chosen = chosen(answer);
        if (chosen.size() != faults()) {
            return Optional.of(
                    faults() == 1
                            ? "Choose one line."
                            : "Choose " + faults() + " lines; you have " + chosen.size() + ".");
        }
        return Optional.empty();
    }

    /** The line numbers of an answer that this file has, from 1; each once. */
    public List<Integer> chosen(String answer) {
        return answer.lines()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= lines.size())
                .distinct()
                .toList();
    }

    /** How many of the faults an answer names. */
    public int found(String answer) {
        return (int) chosen(answer).stream()
                .filter(number -> lines.get(number - 1).faulty())
                .count();
    }

    /** How many people chose each line, in the order of the file; answers that would be refused are left out. */
    public List<Integer> counts(List<String> answers) {
        List<List<Integer>> valid = answers.stream()
                .filter(answer -> refuses(answer).isEmpty())
                .map(this::chosen)
                .toList();
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> (int)
                        valid.stream().filter(chosen -> chosen.contains(number)).count())
                .toList();
    }
}
