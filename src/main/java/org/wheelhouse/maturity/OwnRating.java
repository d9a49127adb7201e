package org.wheelhouse.maturity;

import java.util.Map;

/**
 * What one person rated so far, for that person only.
 *
 * @param levels from 1 by the id of the row
 * @param done whether it counts when the spread is shown
 * @param agrees whether the person agrees to be seen though fewer than five are done
 */
public record OwnRating(Map<String, Integer> levels, boolean done, boolean agrees) {

    public static final OwnRating NONE = new OwnRating(Map.of(), false, false);

    public OwnRating {
        levels = Map.copyOf(levels);
    }
}
