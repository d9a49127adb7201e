package org.wheelhouse.quiz.engine;

/**
 * What one answer earns, in whole parts: 1 of 2 is half a point. Kept whole, so that no rounding adds up; a screen rounds.
 *
 * @param parts from 0 to {@code of}
 * @param of as many as there are right options, at least 1
 */
public record Mark(int parts, int of) {

    /** @throws IllegalArgumentException if the parts are not between 0 and {@code of} */
    public Mark {
        if (of < 1 || parts < 0 || parts > of) {
            throw new IllegalArgumentException(parts + " of " + of + " is no mark");
        }
    }

    public boolean isFull() {
        return parts == of;
    }
}
