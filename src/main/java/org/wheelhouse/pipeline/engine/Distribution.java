package org.wheelhouse.pipeline.engine;

import java.util.Arrays;
import java.util.Map;

/**
 * What many runs of one pipeline gave.
 *
 * @param leadTimes milliseconds from start to end of each run, ascending
 * @param results how many runs ended with each result
 * @param reached how many reached production
 * @param firstTrouble how many runs met their first trouble (failed, canceled or turned away) in each stage
 * @param agentMinutes of all runs together
 */
public record Distribution(
        long[] leadTimes,
        Map<Result, Integer> results,
        int reached,
        Map<String, Integer> firstTrouble,
        double agentMinutes) {

    /** A figure and the range that holds it with 95 % confidence. */
    public record Estimate(double value, double low, double high) {}

    public int runs() {
        return leadTimes.length;
    }

    /**
     * A percentile of the lead time in minutes. The range comes from the ranks: the number of runs below a percentile is binomial.
     *
     * @param percent above 0, below 100
     */
    public Estimate percentile(double percent) {
        double share = percent / 100;
        int n = leadTimes.length;
        double spread = 1.96 * Math.sqrt(n * share * (1 - share));
        return new Estimate(minutes(n * share), minutes(n * share - spread), minutes(n * share + spread));
    }

    private double minutes(double rank) {
        int index = (int) Math.max(0, Math.min(leadTimes.length - 1, Math.ceil(rank) - 1));
        return leadTimes[index] / 60_000.0;
    }

    /** The share of runs that reach production, 0 to 1, with Wilson's range. */
    public Estimate reachedShare() {
        double n = runs();
        double share = reached / n;
        double z2 = 1.96 * 1.96;
        double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = 1.96 / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        return new Estimate(share, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** How many lead times fall into each of {@code bins} equal parts from the shortest to the longest. */
    public int[] histogram(int bins) {
        int[] counts = new int[bins];
        long low = leadTimes[0];
        long width = Math.max(1, leadTimes[leadTimes.length - 1] - low + 1);
        for (long time : leadTimes) {
            counts[(int) ((time - low) * bins / width)]++;
        }
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that
                && Arrays.equals(leadTimes, that.leadTimes)
                && results.equals(that.results)
                && reached == that.reached
                && firstTrouble.equals(that.firstTrouble)
                && agentMinutes == that.agentMinutes;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(leadTimes);
    }
}
