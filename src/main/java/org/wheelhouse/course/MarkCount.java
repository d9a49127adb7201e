package org.wheelhouse.course;

import java.util.List;
import org.wheelhouse.id.SlideId;

/**
 * How many people put one mark on one slide. It exists only from {@value #FEWEST} people on, so that nobody can be guessed.
 *
 * @param lines what they wrote, in alphabetical order, without names
 */
public record MarkCount(SlideId slide, Mark.Kind kind, int people, List<String> lines) {

    /** Below this number nothing is told to anybody. */
    public static final int FEWEST = 5;

    public MarkCount {
        lines = List.copyOf(lines);
        if (people < FEWEST) {
            throw new IllegalArgumentException("only " + people + " people");
        }
    }
}
