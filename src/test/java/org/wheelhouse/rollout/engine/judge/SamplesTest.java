package org.wheelhouse.rollout.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static double[] steadyWithOneWild(int steady) {
        double[] values = IntStream.range(0, steady + 1).mapToDouble(i -> i % 3).toArray();
        values[steady] = 1_000;
        return values;
    }

    @Test
    void oneWildValueAmongFewIsKeptAsTheNinetyNinthPercentileIsTheLargestValue() {
        double[] few = steadyWithOneWild(30);
        assertThat(Samples.withoutOutliers(few, 3)).isEqualTo(few);
    }

    @Test
    void oneWildValueAmongManyIsTakenOut() {
        assertThat(Samples.withoutOutliers(steadyWithOneWild(299), 3))
                .hasSize(299)
                .doesNotContain(1_000);
    }

    @Test
    void withoutAFactorNothingIsTakenOut() {
        double[] many = steadyWithOneWild(299);
        assertThat(Samples.withoutOutliers(many, 0)).isEqualTo(many);
    }
}
