package org.wheelhouse.environments.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.environments.engine.GateBalance.Balance;

class GateBalanceTest {

    private final GateBalance lab = new GateBalance(Gate.usual(), Change.stream(2_000, 7));
    private final int all = (1 << Gate.usual().size()) - 1;

    @Test
    void withoutGatesNothingWaitsAndEverythingEscapes() {
        Balance none = lab.of(0);
        assertThat(none.waitHours()).isZero();
        assertThat(none.changesAWeek()).isEqualTo(10);
        assertThat(none.escaped()).isGreaterThan(lab.of(all).escaped());
    }

    @Test
    void everyFurtherGateWaitsLongerAndNoneMakesItWorseThanNothing() {
        for (int gate = 0; gate < Gate.usual().size(); gate++) {
            assertThat(lab.of(1 << gate).waitHours()).isPositive();
            assertThat(lab.worth(0, gate)).isPositive();
        }
    }

    @Test
    void nothingBeatsTheFrontier() {
        List<Balance> frontier = lab.frontier();
        assertThat(frontier).isNotEmpty().first().isEqualTo(lab.of(0));
        for (int chosen = 0; chosen <= all; chosen++) {
            Balance any = lab.of(chosen);
            assertThat(frontier)
                    .noneMatch(best -> any.waitHours() < best.waitHours() && any.escaped() < best.escaped());
            assertThat(frontier)
                    .anyMatch(best -> best.waitHours() <= any.waitHours() && best.escaped() <= any.escaped() + 1e-9);
        }
    }

    @Test
    void aGateIsWorthLessWhereOthersFindTheSame() {
        int board = 6;
        assertThat(lab.worth(all, board)).isLessThan(lab.worth(0, board));
    }

    @Test
    void sameSeedSameChanges() {
        assertThat(Change.stream(100, 3)).isEqualTo(Change.stream(100, 3)).isNotEqualTo(Change.stream(100, 4));
    }
}
