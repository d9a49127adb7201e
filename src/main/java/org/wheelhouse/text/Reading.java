package org.wheelhouse.text;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a text: what could be understood, and every problem at once.
 *
 * @param value present beside errors too where enough could be read to show it; it may be <em>used</em> only if {@link
 *     #isUsable}
 */
public record Reading<T>(Optional<T> value, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }

    public static <T> Reading<T> of(T value) {
        return new Reading<>(Optional.of(value), List.of());
    }

    public static <T> Reading<T> of(T value, List<Problem> problems) {
        return new Reading<>(Optional.of(value), problems);
    }

    public static <T> Reading<T> refused(List<Problem> problems) {
        return new Reading<>(Optional.empty(), problems);
    }

    public static <T> Reading<T> refused(Problem problem) {
        return refused(List.of(problem));
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** There is a value and no error; warnings do not stop it. */
    public boolean isUsable() {
        return value.isPresent() && !hasErrors();
    }
}
