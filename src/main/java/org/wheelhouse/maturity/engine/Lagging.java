package org.wheelhouse.maturity.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The row that lags in a round, in the grid's own words.
 *
 * @param level where it stands, from 1
 * @param today the sentence of that level
 * @param next the sentence of the level above: the next step
 */
public record Lagging(Grid.Row row, int level, String today, String next) {

    /**
     * The row with the lowest level that was agreed (the mean where nothing was agreed); of equal ones the one with the lower
     * mean, then the first. Empty when all rows stand the same, and when even the lowest has reached the top.
     */
    public static Optional<Lagging> in(Rated round) {
        List<Grid.Row> rows = round.grid().rows();
        boolean allTheSame = rows.stream()
                        .mapToDouble(row -> round.standing(row.id()))
                        .distinct()
                        .count()
                == 1;
        return rows.stream()
                .min(Comparator.<Grid.Row>comparingDouble(row -> round.standing(row.id()))
                        .thenComparingDouble(
                                row -> round.spread(row.id()).average().mean()))
                .filter(row ->
                        !allTheSame && round.level(row.id()) < row.cells().size())
                .map(row -> of(row, round.level(row.id())));
    }

    private static Lagging of(Grid.Row row, int level) {
        return new Lagging(row, level, row.cell(level), row.cell(level + 1));
    }
}
