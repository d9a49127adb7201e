package org.wheelhouse.quiz.engine;

import java.util.Arrays;

/** Mean, variance and covariance of a sample; 0 where there are too few values. */
final class Sample {

    private Sample() {}

    static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    static double mean(double[] values) {
        return values.length == 0 ? 0 : sum(values) / values.length;
    }

    static double variance(double[] values) {
        return covariance(values, values);
    }

    static double covariance(double[] a, double[] b) {
        if (a.length < 2) {
            return 0;
        }
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1);
    }

    static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
