package org.wheelhouse.maturity;

import java.util.UUID;

/** What came of a step in a round. */
public sealed interface MaturityOutcome {

    /** @param round in which it happened */
    record Done(UUID round) implements MaturityOutcome {}

    /** Nothing changed; the sentence says why and what to do. */
    record Refused(String sentence) implements MaturityOutcome {}
}
