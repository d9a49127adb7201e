package org.wheelhouse.people;

import java.util.List;

/** What came of something a person wanted for its own account. */
public sealed interface Outcome {

    record Done() implements Outcome {}

    /** @param problems every one, in sentences */
    record Refused(List<String> problems) implements Outcome {}

    static Outcome refused(String problem) {
        return new Refused(List.of(problem));
    }
}
