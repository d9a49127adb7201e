package org.wheelhouse.environments.engine;

/** What came of asking the board for something. */
public sealed interface BoardOutcome {

    /** One sentence for the person who asked. */
    String says();

    record Done(EnvironmentBoard board, String says) implements BoardOutcome {}

    /** Nothing changed. */
    record Refused(String says) implements BoardOutcome {}
}
