package org.wheelhouse.quiz.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A question as a room was asked it: its id, its text and its options with the key of that moment, so that counts and points stay
 * true when the module is reworded in the middle. Written as lines, for neither text nor options have a line break inside.
 *
 * @param text inline Markdown as typed, in one line
 */
public record QuestionCopy(String id, String text, Key key) {

    public static QuestionCopy of(Question question) {
        return new QuestionCopy(question.id(), question.text().replaceAll("\\R", " "), Key.of(question));
    }

    public String written() {
        return id + "\n" + text + "\n" + key.written();
    }

    /** @throws IllegalArgumentException if {@link #written} did not make the text */
    public static QuestionCopy read(String written) {
        String[] parts = written.split("\n", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("no question: " + written);
        }
        return new QuestionCopy(parts[0], parts[1], Key.read(parts[2]));
    }

    public List<String> options() {
        return key.texts();
    }

    /** How many options are to be chosen: as many as are right. */
    public int choose() {
        return (int) key.lines().stream().filter(Key.Line::right).count();
    }

    /** The answer that names the chosen options, one a line. */
    public String answer(Set<Integer> places) {
        return places.stream().sorted().map(options()::get).collect(Collectors.joining("\n"));
    }

    /** The places of the options that an answer names, from 0. */
    public SortedSet<Integer> chosen(String answer) {
        List<String> named = answer.lines().toList();
        return IntStream.range(0, options().size())
                .filter(place -> named.contains(options().get(place)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong with an answer in one sentence; empty when it may be kept. */
    public Optional<String> refuses(String answer) {
        List<String> named = answer.lines().toList();
        if (named.isEmpty()) {
            return Optional.of("Choose an option first.");
        }
        if (!options().containsAll(named)) {
            return Optional.of("This question has no such option.");
        }
        return named.size() > choose() ? Optional.of("Choose " + choose() + " at most.") : Optional.empty();
    }

    /** What an answer earns, by the rule of {@link Scoring}; nothing about when it came. */
    public Mark mark(String answer) {
        List<Option> options = key.lines().stream()
                .map(line -> new Option(line.text(), line.right(), ""))
                .toList();
        return switch (Scoring.score(new Question(id, "", text, options, 0), chosen(answer))) {
            case MarkOutcome.Counted counted -> counted.mark();
            case MarkOutcome.Refused refused -> new Mark(0, choose());
        };
    }
}
