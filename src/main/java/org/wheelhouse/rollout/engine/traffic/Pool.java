package org.wheelhouse.rollout.engine.traffic;

/**
 * The users of one segment: how many met the new version, and how many of them met a bad request. Between the counts
 * that are drawn, people are treated as equally active, so the figures are expectations given the counts.
 */
final class Pool {

    private final Segment segment;
    private final boolean meetsFault;
    private double everIn;
    private double unexposed;
    private double unhurt;

    Pool(Segment segment, boolean meetsFault) {
        this.segment = segment;
        this.meetsFault = meetsFault;
    }

    /**
     * Counts an interval in which these people made requests on the new version.
     *
     * @param in how many people could reach it
     * @param requests on the new version
     * @param bad of these, not more
     */
    void count(double in, long requests, long bad) {
        if (in > everIn) {
            unexposed += in - everIn;
            unhurt += in - everIn;
            everIn = in;
        }
        if (requests > 0) {
            unexposed *= stays(in, requests);
        }
        if (bad > 0) {
            unhurt *= stays(in, bad);
        }
    }

    /** Those who are out just now cannot be met. */
    private double stays(double in, long requests) {
        double part = in / everIn;
        return 1 - part + part * Math.exp(-requests / in);
    }

    Segment segment() {
        return segment;
    }

    boolean meetsFault() {
        return meetsFault;
    }

    double exposed() {
        return everIn - unexposed;
    }

    double hurt() {
        return everIn - unhurt;
    }
}
