package org.wheelhouse.maturity.engine;

import java.util.List;
import java.util.Optional;

/**
 * What people rate: rows, each with one sentence a level that can be observed.
 *
 * @param title such as "CALMS"
 * @param about what the grid is good for, in a sentence
 * @param levels their names, the lowest first; three to five
 * @param rows in the order in which they are shown
 */
public record Grid(String title, String about, List<String> levels, List<Row> rows) {

    public static final int FEWEST_LEVELS = 3;
    public static final int MOST_LEVELS = 5;
    public static final int FEWEST_ROWS = 2;
    public static final int MOST_ROWS = 12;

    public Grid {
        levels = List.copyOf(levels);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != levels.size()) {
                throw new IllegalArgumentException("row " + row.id() + " has not one cell a level");
            }
        }
    }

    /**
     * @param id names the row for good; it stays when the title is reworded
     * @param about what is asked here, in a sentence
     * @param cells one sentence a level, the lowest first
     */
    public record Row(String id, String title, String about, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** @param level from 1 */
        public String cell(int level) {
            return cells.get(level - 1);
        }

        /** Whether ratings of both mean the same: their sentences are equal, level by level. */
        public boolean asksTheSameAs(Row other) {
            return id.equals(other.id) && cells.equals(other.cells);
        }
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** @param level from 1 */
    public String level(int level) {
        return levels.get(level - 1);
    }

    public boolean hasLevel(int level) {
        return level >= 1 && level <= levels.size();
    }
}
