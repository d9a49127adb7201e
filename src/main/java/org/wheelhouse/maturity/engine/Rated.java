package org.wheelhouse.maturity.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A round whose spread may be seen.
 *
 * @param spreads by the id of the row; every row of the grid has one
 * @param agreed levels from 1 by the id of the row, as far as people agreed
 */
public record Rated(String name, LocalDate date, Grid grid, Map<String, Spread> spreads, Map<String, Integer> agreed) {

    public Rated {
        spreads = Map.copyOf(spreads);
        agreed = Map.copyOf(agreed);
        for (Grid.Row row : grid.rows()) {
            if (!spreads.containsKey(row.id())) {
                throw new IllegalArgumentException("no spread of row " + row.id() + " in round " + name);
            }
        }
    }

    /** @throws IllegalArgumentException if the grid has no such row */
    public Spread spread(String row) {
        return Optional.ofNullable(spreads.get(row))
                .orElseThrow(() -> new IllegalArgumentException("no row " + row + " in round " + name));
    }

    public Optional<Integer> agreed(String row) {
        return Optional.ofNullable(agreed.get(row));
    }

    /** What people agreed, and where they did not, the mean of their ratings: for choosing between rows only. */
    double standing(String row) {
        return agreed(row)
                .map(Integer::doubleValue)
                .orElseGet(() -> spread(row).average().mean());
    }

    /** The level whose sentence is true today: the agreed one, else the highest that the mean has reached. */
    int level(String row) {
        return (int) Math.floor(standing(row) + 1e-9);
    }
}
