package org.wheelhouse.insight;

import java.util.Optional;

/** What is known, or the sentence that says why nothing is and which step brings it. */
public sealed interface Figure<T> {

    /** Below this number of people nothing is told. */
    int FEWEST = 5;

    record Known<T>(T value) implements Figure<T> {}

    record Missing<T>(String why) implements Figure<T> {}

    static <T> Figure<T> of(Optional<T> value, String why) {
        return value.<Figure<T>>map(Known::new).orElseGet(() -> new Missing<>(why));
    }
}
