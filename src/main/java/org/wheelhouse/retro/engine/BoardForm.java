package org.wheelhouse.retro.engine;

import java.util.List;

/**
 * What is fixed when a board begins; a copy of a board has the same form.
 *
 * @param anonymous nobody can see who wrote a card, the facilitator neither
 * @param hidden what is written stays hidden until the facilitator reveals it
 * @param squads the names that a card may carry; none if one team looks back alone
 */
public record BoardForm(List<Column> columns, boolean anonymous, boolean hidden, Budget budget, List<String> squads) {

    public static final int MOST_COLUMNS = 8;
    public static final int MOST_SQUADS = 12;

    public BoardForm {
        columns = List.copyOf(columns);
        squads = List.copyOf(squads);
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS || squads.size() > MOST_SQUADS) {
            throw new IllegalArgumentException(columns.size() + " columns, " + squads.size() + " squads");
        }
    }

    public boolean hasColumn(int number) {
        return columns.stream().anyMatch(column -> column.number() == number);
    }
}
