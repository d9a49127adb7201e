package org.wheelhouse.maturity.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Small grids and rounds for the tests of this room: rows named by letters, four levels. */
public final class Grids4 {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 11);

    private Grids4() {}

    public static Grid grid(String... rows) {
        return new Grid(
                "Small",
                "For tests.",
                List.of("One", "Two", "Three", "Four"),
                java.util.Arrays.stream(rows).map(Grids4::row).toList());
    }

    public static Grid.Row row(String id) {
        return new Grid.Row(
                id,
                "Row " + id,
                "About " + id + ".",
                IntStream.rangeClosed(1, 4)
                        .mapToObj(level -> "In " + id + " one sees " + level + ".")
                        .toList());
    }

    /** @param spreads four counts a row, in the order of the grid's rows */
    static Rated rated(Grid grid, int month, Map<String, Integer> agreed, List<List<Integer>> spreads) {
        Map<String, Spread> byRow = new TreeMap<>();
        IntStream.range(0, spreads.size())
                .forEach(i -> byRow.put(grid.rows().get(i).id(), new Spread(spreads.get(i))));
        return new Rated("Month " + month, LocalDate.of(2026, month, 1), grid, byRow, agreed);
    }
}
