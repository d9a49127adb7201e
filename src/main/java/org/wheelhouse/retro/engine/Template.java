package org.wheelhouse.retro.engine;

import java.util.List;

/**
 * A shape that a retro can begin with.
 *
 * @param says what it is good for, in a sentence
 * @param anonymous what is suggested; who begins the retro decides
 */
public record Template(String title, String says, List<Column> columns, boolean anonymous, Budget budget) {

    public Template {
        columns = List.copyOf(columns);
    }
}
