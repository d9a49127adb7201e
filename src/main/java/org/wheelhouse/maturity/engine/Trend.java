package org.wheelhouse.maturity.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rounds of one scope and one grid side by side.
 *
 * @param rounds the oldest first
 * @param rows those of the latest round's grid
 */
public record Trend(List<Rated> rounds, List<Row> rows) {

    public Trend {
        rounds = List.copyOf(rounds);
        rows = List.copyOf(rows);
    }

    /**
     * @param cells one a round; empty where the row was not asked, or in other words
     * @param change from the round before the latest to the latest; empty if the row cannot be compared
     */
    public record Row(Grid.Row row, List<Optional<Cell>> cells, Optional<Change> change) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param agreed from 1 */
    public record Cell(Spread spread, Optional<Integer> agreed) {}

    /**
     * Like is compared with like only: agreed levels if both rounds have one, else the means of both.
     *
     * @param by levels; positive is up
     * @param agreed whether levels that were agreed are compared
     */
    public record Change(double by, boolean agreed) {

        /** Differences of means below a tenth of a level are noise to the eye: they read as none. */
        private static final double SEEN = 0.05;

        public Direction direction() {
            if (Math.abs(by) < SEEN) {
                return Direction.SAME;
            }
            return by > 0 ? Direction.UP : Direction.DOWN;
        }
    }

    public enum Direction {
        UP,
        DOWN,
        SAME
    }

    /** @param rounds in any order; rounds of one date keep theirs */
    public static Trend of(List<Rated> rounds) {
        List<Rated> ordered =
                rounds.stream().sorted(Comparator.comparing(Rated::date)).toList();
        if (ordered.isEmpty()) {
            return new Trend(List.of(), List.of());
        }
        List<Row> rows = ordered.getLast().grid().rows().stream()
                .map(row -> row(row, ordered))
                .toList();
        return new Trend(ordered, rows);
    }

    private static Row row(Grid.Row row, List<Rated> rounds) {
        List<Optional<Cell>> cells =
                rounds.stream().map(round -> cell(row, round)).toList();
        Optional<Change> change =
                cells.size() < 2 ? Optional.empty() : change(cells.get(cells.size() - 2), cells.getLast());
        return new Row(row, cells, change);
    }

    private static Optional<Cell> cell(Grid.Row row, Rated round) {
        return round.grid()
                .row(row.id())
                .filter(row::asksTheSameAs)
                .map(same -> new Cell(round.spread(same.id()), round.agreed(same.id())));
    }

    private static Optional<Change> change(Optional<Cell> before, Optional<Cell> after) {
        return before.flatMap(earlier -> after.map(later -> change(earlier, later)));
    }

    private static Change change(Cell earlier, Cell later) {
        return earlier.agreed()
                .flatMap(from -> later.agreed().map(to -> new Change(to - from, true)))
                .orElseGet(() -> new Change(
                        later.spread().average().mean()
                                - earlier.spread().average().mean(),
                        false));
    }

    /** The latest round. */
    public Optional<Rated> latest() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    public long rowsThat(Direction direction) {
        return rows.stream()
                .flatMap(row -> row.change().stream())
                .filter(change -> change.direction() == direction)
                .count();
    }
}
