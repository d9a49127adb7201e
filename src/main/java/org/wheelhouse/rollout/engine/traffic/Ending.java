package org.wheelhouse.rollout.engine.traffic;

/** How a story ended. */
public enum Ending {
    RELEASED("released", "the new version is with everybody"),
    STOPPED_BY_JUDGE("stopped by the judge", "a measure sent it back"),
    STOPPED_BY_PEOPLE("stopped by people", "a person sent it back"),
    FALSE_ALARM("stopped for nothing", "a good version was sent back"),
    FAULTY_RELEASED("released with the fault", "the faulty version is with everybody, and nobody noticed"),
    WAITING("waits for a person", "nobody has decided yet"),
    RUNNING("still running", "the time was over before it was done");

    private final String word;
    private final String sentence;

    Ending(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    public String word() {
        return word;
    }

    public String sentence() {
        return sentence;
    }
}
