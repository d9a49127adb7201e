package org.wheelhouse.ama.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {

    private record One(int number, int votes, boolean open) {}

    private static final One ANSWERED = new One(1, 9, false);
    private static final One SMALL = new One(2, 1, true);
    private static final One LARGE = new One(3, 5, true);
    private static final One LATE = new One(4, 1, true);

    private static List<One> sorted(Order order) {
        return List.of(SMALL, LATE, ANSWERED, LARGE).stream()
                .sorted(order.by(One::number, One::votes, One::open))
                .toList();
    }

    @Test
    void eachOrderSaysWhatItDoes() {
        assertThat(sorted(Order.VOTES)).containsExactly(ANSWERED, LARGE, SMALL, LATE);
        assertThat(sorted(Order.NEWEST)).containsExactly(LATE, LARGE, SMALL, ANSWERED);
        assertThat(sorted(Order.UNANSWERED)).containsExactly(LARGE, SMALL, LATE, ANSWERED);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void noTwoQuestionsAreEqual(Order order) {
        assertThat(order.by(One::number, One::votes, One::open).compare(SMALL, LATE))
                .isNotZero();
    }
}
