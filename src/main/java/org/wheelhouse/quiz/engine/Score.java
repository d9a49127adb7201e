package org.wheelhouse.quiz.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Points of a quiz: one for each question at most. Kept as a fraction, rounded only to be read.
 *
 * @param parts of a point, 0 or more
 * @param size how many parts make one point, at least 1
 * @param questions how many were asked; the most points that can be reached
 */
public record Score(long parts, long size, int questions) implements Comparable<Score> {

    public static final Score NONE = new Score(0, 1, 0);

    public Score {
        if (parts < 0 || size < 1 || questions < 0) {
            throw new IllegalArgumentException(parts + "/" + size + " of " + questions);
        }
    }

    /** The score of one question. */
    public static Score of(Mark mark) {
        return new Score(mark.parts(), mark.of(), 1);
    }

    /** The exact sum; nothing is rounded. */
    public static Score sum(List<Score> scores) {
        return scores.stream().reduce(NONE, Score::plus);
    }

    private Score plus(Score other) {
        long common = size / gcd(size, other.size) * other.size;
        return new Score(
                parts * (common / size) + other.parts * (common / other.size), common, questions + other.questions);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Every point was reached. */
    public boolean isFull() {
        return questions > 0 && parts == size * questions;
    }

    /** 0 to 1; 0 when nothing was asked. */
    public double share() {
        return questions == 0 ? 0 : (double) parts / size / questions;
    }

    /** The points as people read them: 4, 3.5, 2.67. */
    public String points() {
        return BigDecimal.valueOf(parts)
                .divide(BigDecimal.valueOf(size), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** By the share that was reached, so that quizzes of different length compare. */
    @Override
    public int compareTo(Score other) {
        return Double.compare(share(), other.share());
    }

    /** "3.5 of 5 points". */
    @Override
    public String toString() {
        return points() + " of " + questions + (questions == 1 ? " point" : " points");
    }
}
