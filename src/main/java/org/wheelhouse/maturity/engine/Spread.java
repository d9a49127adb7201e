package org.wheelhouse.maturity.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the ratings of one row lie over its levels.
 *
 * @param counts people a level, the lowest level first
 */
public record Spread(List<Integer> counts) {

    public Spread {
        counts = List.copyOf(counts);
        if (counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts " + counts);
        }
    }

    /**
     * The mean, never without what it hides: the lowest and the highest level that somebody chose.
     *
     * @param mean from {@code lowest} to {@code highest}
     */
    public record Average(double mean, int lowest, int highest) {

        /** How many levels lie between the two ends; 0 when all chose the same. */
        public int width() {
            return highest - lowest;
        }
    }

    /** @param ratings each from 1 to {@code levels}, in any order */
    public static Spread of(List<Integer> ratings, int levels) {
        int[] counts = new int[levels];
        ratings.forEach(level -> counts[level - 1]++);
        return new Spread(IntStream.of(counts).boxed().toList());
    }

    public int people() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** @param level from 1 */
    public int at(int level) {
        return counts.get(level - 1);
    }

    /** @throws IllegalStateException if nobody rated */
    public Average average() {
        int[] chosen = IntStream.rangeClosed(1, counts.size())
                .filter(level -> at(level) > 0)
                .toArray();
        if (chosen.length == 0) {
            throw new IllegalStateException("nobody rated");
        }
        double sum = IntStream.of(chosen)
                .mapToDouble(level -> (double) level * at(level))
                .sum();
        return new Average(sum / people(), chosen[0], chosen[chosen.length - 1]);
    }
}
