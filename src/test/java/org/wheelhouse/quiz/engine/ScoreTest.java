package org.wheelhouse.quiz.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void sumsAreExactAndRoundedOnlyToBeRead() {
        assertThat(sum(new Mark(1, 3), new Mark(1, 3), new Mark(1, 3), new Mark(1, 2), new Mark(0, 1)))
                .hasToString("1.5 of 5 points");
        assertThat(sum(new Mark(2, 3))).hasToString("0.67 of 1 point");
        assertThat(sum(new Mark(1, 3), new Mark(1, 3), new Mark(1, 3))
                        .compareTo(sum(new Mark(1, 1), new Mark(0, 1), new Mark(0, 1))))
                .isZero();
    }

    @Test
    void onlyAllPointsAreFull() {
        assertThat(Score.of(new Mark(2, 2)).isFull()).isTrue();
        assertThat(Score.of(new Mark(1, 2)).isFull()).isFalse();
        assertThat(Score.NONE.isFull()).isFalse();
    }

    @Test
    void quizzesOfDifferentLengthCompareByShare() {
        Score threeOfFour = sum(new Mark(1, 1), new Mark(1, 1), new Mark(1, 1), new Mark(0, 1));
        Score threeOfThree = sum(new Mark(1, 1), new Mark(1, 1), new Mark(1, 1));
        assertThat(threeOfThree).isGreaterThan(threeOfFour);
    }

    private static Score sum(Mark... marks) {
        return Score.sum(Arrays.stream(marks).map(Score::of).toList());
    }
}
