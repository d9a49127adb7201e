package org.wheelhouse.ama.engine;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** In which order questions are read. */
public enum Order {
    VOTES("Most votes first"),
    NEWEST("Newest first"),
    UNANSWERED("Unanswered first");

    private final String words;

    Order(String words) {
        this.words = words;
    }

    /** As people read it. */
    public String words() {
        return words;
    }

    /**
     * How things that stand for questions are compared.
     *
     * @param number the place in which the question came
     * @param open whether an answer is still to come
     */
    public <T> Comparator<T> by(ToIntFunction<T> number, ToIntFunction<T> votes, Predicate<T> open) {
        Comparator<T> oldest = Comparator.comparingInt(number);
        Comparator<T> most = Comparator.comparingInt(votes).reversed().thenComparing(oldest);
        return switch (this) {
            case VOTES -> most;
            case NEWEST -> oldest.reversed();
            case UNANSWERED ->
                Comparator.<T, Boolean>comparing(one -> !open.test(one)).thenComparing(most);
        };
    }
}
