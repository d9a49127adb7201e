package org.wheelhouse.workshop.engine;

import java.time.Duration;

/** How well a screen hears the house, for people: by how long one question and its answer take there and back. */
public enum LineQuality {
    /** A press is seen at once. */
    QUICK("quick"),
    /** A press is seen a moment later; nobody minds. */
    GOOD_ENOUGH("good enough"),
    /** People notice that they wait. */
    SLOW("slow: move closer to the access point, or use a cable or a phone's own line");

    private static final Duration UNNOTICED = Duration.ofMillis(150);
    private static final Duration BEARABLE = Duration.ofMillis(600);

    private final String words;

    LineQuality(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** @param wait not negative */
    public static LineQuality of(Duration wait) {
        if (wait.compareTo(UNNOTICED) <= 0) {
            return QUICK;
        }
        return wait.compareTo(BEARABLE) <= 0 ? GOOD_ENOUGH : SLOW;
    }
}
