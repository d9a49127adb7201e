package org.wheelhouse.quiz;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a person stands with a quiz: the own attempts, and nobody else's.
 *
 * @param attempts the oldest first; at most one is open
 * @param changed questions of the last finished attempt whose key is another one now, and questions that came since
 */
public record Standing(Quiz quiz, List<Attempt> attempts, List<AskedQuestion> changed) {

    public Standing {
        attempts = List.copyOf(attempts);
        changed = List.copyOf(changed);
    }

    public Optional<Attempt> open() {
        return attempts.stream().filter(attempt -> attempt.finished().isEmpty()).findFirst();
    }

    public List<Attempt> finished() {
        return attempts.stream()
                .filter(attempt -> attempt.finished().isPresent())
                .toList();
    }

    public Optional<Attempt> last() {
        return finished().stream().reduce((before, after) -> after);
    }

    /** The highest score; of equal ones the first. */
    public Optional<Attempt> best() {
        return finished().stream()
                .max(Comparator.comparing(Attempt::score)
                        .thenComparing(attempt -> attempt.finished().orElseThrow(), Comparator.reverseOrder()));
    }

    /** The first question that the open attempt has no answer to; the very first one when none is open. */
    public Optional<AskedQuestion> next() {
        Set<String> answered = open().stream()
                .flatMap(attempt -> attempt.answers().stream())
                .map(Answer::question)
                .collect(Collectors.toSet());
        return quiz.questions().stream()
                .filter(question -> !answered.contains(question.id()))
                .findFirst();
    }

    /** How many questions of today's quiz the open attempt has answers to. */
    public int answered() {
        return (int) open().stream()
                .flatMap(attempt -> attempt.answers().stream())
                .filter(answer -> quiz.question(answer.question()).isPresent())
                .count();
    }
}
