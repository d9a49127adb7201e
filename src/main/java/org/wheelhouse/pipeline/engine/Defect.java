package org.wheelhouse.pipeline.engine;

import java.util.Set;

/** A mistake in the change itself. A step that looks for it fails; without such a step it travels on. */
public enum Defect {
    BUG_FOR_UNIT_TESTS("a bug that unit tests see", Set.of(Work.UNIT_TEST)),
    BUG_FOR_INTEGRATION_TESTS("a bug that only integration tests see", Set.of(Work.INTEGRATION_TEST)),
    SLOW_UNDER_LOAD("a slowness that only load tests see", Set.of(Work.LOAD_TEST)),
    HIGH_FINDING("a vulnerability of high severity", Set.of(Work.SECURITY_SCAN)),
    LOW_COVERAGE("test coverage under the threshold", Set.of(Work.COVERAGE));

    private final String words;
    private final Set<Work> seenBy;

    Defect(String words, Set<Work> seenBy) {
        this.words = words;
        this.seenBy = seenBy;
    }

    public String words() {
        return words;
    }

    public boolean isSeenBy(Work work) {
        return seenBy.contains(work);
    }
}
