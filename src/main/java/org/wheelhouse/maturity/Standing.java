package org.wheelhouse.maturity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where an organisation or a team stood in its latest round, and how it moved since the one before; for rooms above.
 *
 * @param grid its title
 * @param gridFile the file's name without its ending
 * @param round the name of the latest round whose spread was shown
 * @param before the name of the round before it
 * @param people how many rated in the latest round
 * @param lags empty when all rows stand the same or the lowest has reached the top
 * @param wins of the two latest rounds, the newest first
 */
public record Standing(
        String grid,
        String gridFile,
        String round,
        LocalDate date,
        Optional<String> before,
        int people,
        List<Row> rows,
        Optional<Lag> lags,
        List<Win> wins) {

    public Standing {
        rows = List.copyOf(rows);
        wins = List.copyOf(wins);
    }

    /**
     * One row of the grid.
     *
     * @param agreed the level that people agreed on, with its number; empty if they did not
     * @param levels the ratings, the lowest level first: never an average without them
     * @param change in levels since the round before, positive is up; empty if the two cannot be compared
     */
    public record Row(
            String title, Optional<String> agreed, List<Level> levels, Average average, OptionalDouble change) {

        public Row {
            levels = List.copyOf(levels);
        }
    }

    /** @param name with its number, such as "2 Learning"; {@code people} who chose it */
    public record Level(String name, int people) {}

    /** The mean with the lowest and the highest level that somebody chose. */
    public record Average(double mean, int lowest, int highest) {}

    /** The row that lags, with the grid's sentences for today and for the next step. */
    public record Lag(String row, String today, String next) {}

    /** @param by a name, or what stands in place of one */
    public record Win(String text, String by, LocalDate day) {}
}
