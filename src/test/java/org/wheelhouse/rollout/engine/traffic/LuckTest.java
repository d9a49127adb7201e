package org.wheelhouse.rollout.engine.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuckTest {

    /** A Poisson count has its mean as its variance, also where the way of drawing changes. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.7, 3, 13, 29.9, 30.1, 500})
    void countsHaveTheirMeanAndSpread(double mean) {
        Luck luck = new Luck(5);
        int draws = 40_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            long count = luck.count(mean);
            sum += count;
            squares += (double) count * count;
        }
        double average = sum / draws;
        assertThat(average).isCloseTo(mean, within(5 * Math.sqrt(mean / draws)));
        assertThat(squares / draws - average * average).isCloseTo(mean, within(mean * 0.06));
    }

    /** Neighbouring seeds must not tell neighbouring stories. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 13, 500})
    void firstCountsOfNeighbouringSeedsSpreadLikeAnyOthers(double mean) {
        double sum = 0;
        double squares = 0;
        int seeds = 20_000;
        for (int seed = 0; seed < seeds; seed++) {
            long count = new Luck(seed).count(mean);
            sum += count;
            squares += (double) count * count;
        }
        double average = sum / seeds;
        assertThat(average).isCloseTo(mean, within(5 * Math.sqrt(mean / seeds)));
        assertThat(squares / seeds - average * average).isCloseTo(mean, within(mean * 0.06));
    }
}
