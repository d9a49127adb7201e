package org.wheelhouse.activity.engine;

import java.util.List;
import java.util.Optional;

/**
 * Counted answers, in the order in which they are drawn.
 *
 * @param people how many answered
 * @param bars what was chosen, and by how many people
 * @param middle the median of a scale, if there is one
 * @param other people whose answer fits none of today's options
 */
public record Tally(int people, List<Bar> bars, Optional<Double> middle, int other) {

    public Tally {
        bars = List.copyOf(bars);
    }

    /** @param label plain text or inline Markdown as typed by whoever wrote the option */
    public record Bar(String label, int count) {}

    /** The share of the people who chose this bar, 0 to 100, halves up. */
    public int percent(Bar bar) {
        return people == 0 ? 0 : (int) Math.round(100.0 * bar.count() / people);
    }
}
