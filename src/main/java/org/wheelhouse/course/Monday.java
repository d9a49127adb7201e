package org.wheelhouse.course;

import java.util.List;

/**
 * What a slide offers to do at work, as {@code widget monday} says it.
 *
 * @param steps to choose from; empty: only what the reader thinks of
 */
public record Monday(List<String> steps) {

    public Monday {
        steps = List.copyOf(steps);
    }
}
