package org.wheelhouse.maturity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaggingTest {

    private final Grid grid = Grids4.grid("a", "b", "c");

    private Rated rated(Map<String, Integer> agreed, List<List<Integer>> spreads) {
        return Grids4.rated(grid, 1, agreed, spreads);
    }

    @Test
    void theRowWithTheLowestAgreedLevelLagsAndTheNextStepIsTheSentenceAboveIt() {
        Rated round = rated(
                Map.of("a", 3, "b", 2, "c", 3), List.of(List.of(1, 1, 3, 0), List.of(0, 5, 0, 0), List.of(0, 0, 5, 0)));

        assertThat(Lagging.in(round))
                .contains(new Lagging(grid.row("b").orElseThrow(), 2, "In b one sees 2.", "In b one sees 3."));
    }

    @Test
    void whereNothingWasAgreedTheMeanDecides() {
        Rated round = rated(Map.of(), List.of(List.of(0, 0, 5, 0), List.of(0, 1, 4, 0), List.of(0, 0, 0, 5)));

        Lagging lagging = Lagging.in(round).orElseThrow();
        assertThat(lagging.row().id()).isEqualTo("b");
        assertThat(lagging.level()).as("a mean of 2.8 has not reached 3").isEqualTo(2);
    }

    @Test
    void ofTwoThatAgreedTheSameTheOneWithTheLowerMeanLags() {
        Rated round = rated(
                Map.of("a", 2, "b", 2, "c", 4), List.of(List.of(0, 4, 1, 0), List.of(1, 4, 0, 0), List.of(0, 0, 0, 5)));

        assertThat(Lagging.in(round).orElseThrow().row().id()).isEqualTo("b");
    }

    @Test
    void noRowLagsWhenAllStandTheSame() {
        Rated round = rated(
                Map.of("a", 2, "b", 2, "c", 2), List.of(List.of(0, 4, 1, 0), List.of(1, 4, 0, 0), List.of(0, 5, 0, 0)));

        assertThat(Lagging.in(round)).isEmpty();
    }
}
