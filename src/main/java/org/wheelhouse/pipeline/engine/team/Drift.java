package org.wheelhouse.pipeline.engine.team;

/** How a copy has moved away from what it was copied from. */
public enum Drift {
    NO_SCAN("never got the security scan"),
    SCAN_WARNS("lets the scan only warn"),
    OLD_SCAN("scans by rules of two years ago"),
    TESTS_GO_ON("goes on when unit tests fail"),
    LONG_WAIT("waits three hours for a job that hangs"),
    OWN_SCRIPT("deploys with a script of its own");

    private final String words;

    Drift(String words) {
        this.words = words;
    }

    /** What a trainer says of such a team: "the team ...". */
    public String words() {
        return words;
    }
}
