package org.wheelhouse.quiz.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a quiz says about its questions, by the formulas of Moodle (docs.moodle.org, "Quiz statistics calculations"), and the
 * classic upper-lower difference beside them. All variances and covariances are those of a sample (divided by people - 1).
 *
 * @param people whose first finished attempt is counted
 * @param alpha internal consistency (Cronbach) in percent, at most 100; empty with fewer than two items or people, or when all
 *     totals are equal
 * @param items one for each question, in order
 */
public record ItemStatistics(int people, OptionalDouble alpha, List<Item> items) {

    /** Two sums of fractions that differ by less are the same. */
    private static final double SAME = 1e-9;

    public ItemStatistics {
        items = List.copyOf(items);
    }

    /**
     * One question, in percent unless it says otherwise; empty where the formula has no value.
     *
     * @param facility the mean mark of its maximum
     * @param deviation standard deviation of the mark
     * @param discrimination correlation with the rest of the quiz: -100 to 100
     * @param efficiency covariance with the rest, of the greatest that these marks allow: at most 100
     * @param weight the part of the spread of all totals that comes from this question; empty too when it is negative
     * @param negativeWeight who does well here does badly in the whole
     * @param upperLower -1 to 1: share of the best 27 percent minus share of the lowest 27 percent
     */
    public record Item(
            OptionalDouble facility,
            OptionalDouble deviation,
            OptionalDouble discrimination,
            OptionalDouble efficiency,
            OptionalDouble weight,
            boolean negativeWeight,
            OptionalDouble upperLower) {}

    /**
     * @param maxima the highest mark of each question, 0 or more
     * @param marks one row a person, one mark a question; a question without an answer has the mark 0
     * @throws IllegalArgumentException if a row has another number of marks
     */
    public static ItemStatistics of(double[] maxima, List<double[]> marks) {
        for (double[] row : marks) {
            if (row.length != maxima.length) {
                throw new IllegalArgumentException(row.length + " marks for " + maxima.length + " questions");
            }
        }
        double[] totals = marks.stream().mapToDouble(row -> Sample.sum(row)).toArray();
        List<double[]> columns = IntStream.range(0, maxima.length)
                .mapToObj(i -> marks.stream().mapToDouble(row -> row[i]).toArray())
                .toList();
        List<Item> items = new ArrayList<>();
        double roots = columns.stream()
                .mapToDouble(column -> Math.sqrt(Math.max(0, Sample.covariance(column, totals))))
                .sum();
        for (int i = 0; i < maxima.length; i++) {
            items.add(item(columns.get(i), totals, maxima[i], roots));
        }
        return new ItemStatistics(marks.size(), alpha(columns, totals), items);
    }

    private static Item item(double[] marks, double[] totals, double maximum, double roots) {
        double[] rest = IntStream.range(0, marks.length)
                .mapToDouble(i -> totals[i] - marks[i])
                .toArray();
        double withTotal = Sample.covariance(marks, totals);
        boolean negative = withTotal < -SAME;
        return new Item(
                ofMaximum(marks.length > 0, Sample.mean(marks), maximum),
                ofMaximum(marks.length > 1, Math.sqrt(Sample.variance(marks)), maximum),
                discrimination(marks, rest),
                efficiency(marks, rest),
                roots > SAME && !negative
                        ? OptionalDouble.of(100 * Math.sqrt(Math.max(0, withTotal)) / roots)
                        : OptionalDouble.empty(),
                negative,
                upperLower(marks, totals, maximum));
    }

    private static OptionalDouble ofMaximum(boolean defined, double value, double maximum) {
        return defined && maximum > 0 ? OptionalDouble.of(100 * value / maximum) : OptionalDouble.empty();
    }

    private static OptionalDouble discrimination(double[] marks, double[] rest) {
        double spread = Sample.variance(marks) * Sample.variance(rest);
        return spread > SAME
                ? OptionalDouble.of(100 * Sample.covariance(marks, rest) / Math.sqrt(spread))
                : OptionalDouble.empty();
    }

    private static OptionalDouble efficiency(double[] marks, double[] rest) {
        double greatest = Sample.covariance(Sample.sorted(marks), Sample.sorted(rest));
        return greatest > SAME
                ? OptionalDouble.of(100 * Sample.covariance(marks, rest) / greatest)
                : OptionalDouble.empty();
    }

    private static OptionalDouble alpha(List<double[]> columns, double[] totals) {
        int k = columns.size();
        double ofTotals = Sample.variance(totals);
        if (k < 2 || ofTotals < SAME) {
            return OptionalDouble.empty();
        }
        double ofItems = columns.stream().mapToDouble(Sample::variance).sum();
        return OptionalDouble.of(100.0 * k / (k - 1) * (1 - ofItems / ofTotals));
    }

    /** Empty too if the border of a group runs through people with equal totals: then nobody can say who belongs to it. */
    private static OptionalDouble upperLower(double[] marks, double[] totals, double maximum) {
        int people = marks.length;
        int group = (int) Math.max(1, Math.round(0.27 * people));
        if (maximum <= 0 || 2 * group > people) {
            return OptionalDouble.empty();
        }
        List<Integer> order = IntStream.range(0, people)
                .boxed()
                .sorted((a, b) -> Double.compare(totals[b], totals[a]))
                .toList();
        if (sameTotal(order, totals, group - 1) || sameTotal(order, totals, people - group - 1)) {
            return OptionalDouble.empty();
        }
        double top = order.subList(0, group).stream().mapToDouble(i -> marks[i]).sum();
        double low = order.subList(people - group, people).stream()
                .mapToDouble(i -> marks[i])
                .sum();
        return OptionalDouble.of((top - low) / group / maximum);
    }

    /** Whether the person at this place and the next one have the same total. */
    private static boolean sameTotal(List<Integer> order, double[] totals, int place) {
        return Math.abs(totals[order.get(place)] - totals[order.get(place + 1)]) < SAME;
    }
}
