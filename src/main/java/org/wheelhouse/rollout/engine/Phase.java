package org.wheelhouse.rollout.engine;

/** The phase of a rollout, in Argo's words. */
public enum Phase {
    PROGRESSING("Progressing"),
    PAUSED("Paused"),
    HEALTHY("Healthy"),
    DEGRADED("Degraded");

    private final String word;

    Phase(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
