package org.wheelhouse.maturity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wheelhouse.maturity.engine.Trend.Direction;

class TrendTest {

    private static final List<Integer> LOW = List.of(3, 2, 0, 0);
    private static final List<Integer> HIGH = List.of(0, 0, 2, 3);

    private final Grid grid = Grids4.grid("a", "b");

    @Test
    void roundsStandByDateWhateverTheirOrder() {
        Rated later = Grids4.rated(grid, 6, Map.of(), List.of(HIGH, LOW));
        Rated earlier = Grids4.rated(grid, 3, Map.of(), List.of(LOW, LOW));

        assertThat(Trend.of(List.of(later, earlier)).rounds()).containsExactly(earlier, later);
    }

    @Test
    void theChangeOfARowComparesAgreedLevelsWhereBothRoundsHaveOne() {
        Trend trend = Trend.of(List.of(
                Grids4.rated(grid, 3, Map.of("a", 3), List.of(LOW, LOW)),
                Grids4.rated(grid, 6, Map.of("a", 2), List.of(HIGH, LOW))));

        assertThat(trend.rows().getFirst().change()).contains(new Trend.Change(-1, true));
        assertThat(trend.rows().getFirst().change().orElseThrow().direction()).isEqualTo(Direction.DOWN);
    }

    @Test
    void withoutAnAgreedLevelInBothTheMeansAreCompared() {
        Trend trend = Trend.of(List.of(
                Grids4.rated(grid, 3, Map.of(), List.of(LOW, LOW)),
                Grids4.rated(grid, 6, Map.of("a", 4), List.of(HIGH, LOW))));

        Trend.Change change = trend.rows().getFirst().change().orElseThrow();
        assertThat(change.by()).isCloseTo(2.2, within(1e-9));
        assertThat(change.agreed()).isFalse();
        assertThat(trend.rowsThat(Direction.UP)).isEqualTo(1);
        assertThat(trend.rowsThat(Direction.SAME)).isEqualTo(1);
    }

    @Test
    void aRowThatWasRewordedIsNotComparedWithItsPast() {
        Grid.Row a = Grids4.row("a");
        Grid.Row reworded =
                new Grid.Row("a", a.title(), a.about(), List.of("Quite other words.", a.cell(2), a.cell(3), a.cell(4)));
        Grid now = new Grid(grid.title(), grid.about(), grid.levels(), List.of(reworded, Grids4.row("b")));

        Trend trend = Trend.of(List.of(
                Grids4.rated(grid, 3, Map.of(), List.of(LOW, LOW)),
                Grids4.rated(now, 6, Map.of(), List.of(HIGH, HIGH))));

        assertThat(trend.rows().getFirst().cells().getFirst()).isEmpty();
        assertThat(trend.rows().getFirst().change()).isEmpty();
        assertThat(trend.rows().getLast().change()).isPresent();
    }

    @Test
    void aRowThatWasAddedHasNoPast() {
        Trend trend = Trend.of(List.of(
                Grids4.rated(Grids4.grid("a"), 3, Map.of(), List.of(LOW)),
                Grids4.rated(grid, 6, Map.of(), List.of(HIGH, HIGH))));

        assertThat(trend.rows()).extracting(row -> row.row().id()).containsExactly("a", "b");
        assertThat(trend.rows().getLast().change()).isEmpty();
    }

    @Test
    void oneRoundAloneHasNoChange() {
        Trend trend = Trend.of(List.of(Grids4.rated(grid, 3, Map.of(), List.of(LOW, LOW))));

        assertThat(trend.rows()).allSatisfy(row -> assertThat(row.change()).isEmpty());
        assertThat(Trend.of(List.of()).latest()).isEmpty();
    }
}
