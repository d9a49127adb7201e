package org.wheelhouse.maturity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void anAverageComesWithItsLowestAndHighest() {
        Spread.Average average = Spread.of(List.of(1, 1, 4, 4), 4).average();

        assertThat(average.mean()).isCloseTo(2.5, within(1e-9));
        assertThat(average.lowest()).isEqualTo(1);
        assertThat(average.highest()).isEqualTo(4);
        assertThat(average.width()).isEqualTo(3);
    }

    @Test
    void levelsThatNobodyChoseCountZero() {
        assertThat(Spread.of(List.of(2, 2, 3), 4).counts()).containsExactly(0, 2, 1, 0);
    }

    @Test
    void withoutRatingsThereIsNoAverage() {
        assertThatIllegalStateException().isThrownBy(() -> new Spread(List.of(0, 0, 0)).average());
    }

    @Test
    void countsBelowZeroAreAMistakeOfTheProgrammer() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Spread(List.of(1, -1)));
    }
}
