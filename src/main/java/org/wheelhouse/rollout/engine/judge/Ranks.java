package org.wheelhouse.rollout.engine.judge;

import java.util.Arrays;

/**
 * What ranking two samples together gives.
 *
 * @param sumOfFirst sum of the ranks of the first sample, equal values sharing the mean of their ranks
 * @param ties sum of t cubed minus t over all groups of t equal values
 */
record Ranks(double sumOfFirst, double ties) {

    static Ranks of(double[] first, double[] second) {
        double[] a = first.clone();
        double[] b = second.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        double sum = 0;
        double ties = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            double value = j >= b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
            int fromA = equal(a, i, value);
            int fromB = equal(b, j, value);
            double size = fromA + fromB;
            sum += fromA * (i + j + (size + 1) / 2);
            ties += size * size * size - size;
            i += fromA;
            j += fromB;
        }
        return new Ranks(sum, ties);
    }

    private static int equal(double[] sorted, int from, double value) {
        int to = from;
        while (to < sorted.length && sorted[to] == value) {
            to++;
        }
        return to - from;
    }
}
