package org.wheelhouse.environments.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    /** What gates alone catch adds up to less than all that is caught: what two find, neither finds alone. */
    @Test
    void whatAGateAloneCaughtIsNeverMoreThanThereIs() {
        double risks = 1000 * (0.20 + 0.04 + 0.05 + 0.03);
        for (int gate = 0; gate < Gate.usual().size(); gate++) {
            assertThat(lab.caughtAlone(all, gate)).isBetween(0.0, risks * 1.2);
            assertThat(lab.caughtAlone(all, gate)).isLessThanOrEqualTo(lab.caughtAlone(0, gate));
        }
        // tests alone find 70 of 100 defects, 5 of 100 holes and 30 of 100 outages
        assertThat(lab.caughtAlone(0, 0)).isCloseTo(1000 * (0.2 * 0.7 + 0.04 * 0.05 + 0.05 * 0.3), within(25.0));
    }

    @Test
    void theRoomKeepsWhatHalfOfItKeeps() {
        assertThat(lab.ofRoom(List.of(0b001, 0b011, 0b110)).chosen()).isEqualTo(0b011);
        assertThat(lab.ofRoom(List.of(0b001, 0b010)).chosen()).isEqualTo(0b011);
        assertThat(lab.ofRoom(List.of(0)).chosen()).isZero();
    }

    @Test
    void theSameSafetyCostsNoMoreThanTheChoiceItself() {
        for (int chosen = 0; chosen <= all; chosen++) {
            Balance choice = lab.of(chosen);
            assertThat(lab.asSafe(choice).waitHours()).isLessThanOrEqualTo(choice.waitHours());
            assertThat(lab.asSafe(choice).escaped()).isLessThanOrEqualTo(choice.escaped() + 1e-9);
        }
    }
}
