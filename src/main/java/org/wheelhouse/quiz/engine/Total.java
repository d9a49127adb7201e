package org.wheelhouse.quiz.engine;

import java.util.Collection;

/**
 * The sum of marks, each question worth one point.
 *
 * @param parts earned
 * @param of parts that one point has: the smallest number into which all marks go without a rest
 * @param questions that count
 */
public record Total(long parts, long of, int questions) {

    /** The exact sum; without marks 0 of 0 questions. */
    public static Total of(Collection<Mark> marks) {
        long of = 1;
        for (Mark mark : marks) {
            of = of / gcd(of, mark.of()) * mark.of();
        }
        long parts = 0;
        for (Mark mark : marks) {
            parts += of / mark.of() * mark.parts();
        }
        return new Total(parts, of, marks.size());
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** From 0 to 100, a half rounded up; 0 without questions. */
    public int percent() {
        long all = of * questions;
        return all == 0 ? 0 : (int) ((200 * parts + all) / (2 * all));
    }

    /** Points, for the screen: 3.5 of 5 questions. */
    public double points() {
        return (double) parts / of;
    }
}
