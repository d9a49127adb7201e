package org.wheelhouse.pipeline.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What changed between two texts, line by line: the shortest list of lines to take out and to put in (E. W. Myers, "An O(ND)
 * difference algorithm and its variations", 1986).
 */
public final class LineDiff {

    /** Texts that differ in more lines than this are told as "all out, all in": a shorter list would take too long to find. */
    private static final int MOST_EDITS = 1_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    /** What is to be done with a line. */
    public enum Kind {
        SAME,
        OUT,
        IN
    }

    /** @param number in the text that it comes from, from 1: {@code after} for lines that are in or the same */
    public record Line(Kind kind, String text, int number) {}

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Every line of both texts, in an order that reads from top to bottom; what goes out stands before what comes in. */
    public static List<Line> of(List<String> before, List<String> after) {
        LineDiff diff = new LineDiff(before, after);
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        for (int i = 0; i < start; i++) {
            diff.same(i);
        }
        diff.middle(start, before.size() - end, after.size() - end);
        for (int i = after.size() - end; i < after.size(); i++) {
            diff.same(i);
        }
        return List.copyOf(diff.lines);
    }

    /** How many lines have to be taken out or put in. */
    public static int edits(List<Line> lines) {
        return (int) lines.stream().filter(line -> line.kind() != Kind.SAME).count();
    }

    private void same(int place) {
        lines.add(new Line(Kind.SAME, after.get(place), place + 1));
    }

    private void out(int place) {
        lines.add(new Line(Kind.OUT, before.get(place), place + 1));
    }

    private void in(int place) {
        lines.add(new Line(Kind.IN, after.get(place), place + 1));
    }

    private void middle(int start, int endBefore, int endAfter) {
        int n = endBefore - start;
        int m = endAfter - start;
        List<int[]> trace = trace(start, n, m);
        if (trace.isEmpty() && n + m > 0) {
            for (int i = start; i < endBefore; i++) {
                out(i);
            }
            for (int i = start; i < endAfter; i++) {
                in(i);
            }
            return;
        }
        walkBack(trace, start, n, m);
    }

    /** The furthest points after 0, 1, 2, ... edits; empty if there are too many edits. */
    private List<int[]> trace(int start, int n, int m) {
        int most = Math.min(n + m, MOST_EDITS);
        int[] furthest = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            for (int k = -edits; k <= edits; k += 2) {
                boolean down = k == -edits || k != edits && at(furthest, most, k - 1) < at(furthest, most, k + 1);
                int x = down ? at(furthest, most, k + 1) : at(furthest, most, k - 1) + 1;
                while (x < n && x - k < m && before.get(start + x).equals(after.get(start + x - k))) {
                    x++;
                }
                furthest[most + 1 + k] = x;
                if (x >= n && x - k >= m) {
                    trace.add(window(furthest, most, edits));
                    return trace;
                }
            }
            trace.add(window(furthest, most, edits));
        }
        return List.of();
    }

    private static int at(int[] furthest, int most, int k) {
        return furthest[most + 1 + k];
    }

    /** Only the diagonals that so many edits can reach: the memory then grows with the edits, not with the texts. */
    private static int[] window(int[] furthest, int most, int edits) {
        int[] window = new int[2 * edits + 1];
        System.arraycopy(furthest, most + 1 - edits, window, 0, window.length);
        return window;
    }

    private void walkBack(List<int[]> trace, int start, int n, int m) {
        List<Line> reversed = new ArrayList<>();
        int x = n;
        int y = m;
        for (int edits = trace.size() - 1; edits > 0; edits--) {
            int[] reached = trace.get(edits - 1);
            int k = x - y;
            boolean down = k == -edits || k != edits && value(reached, k - 1) < value(reached, k + 1);
            int oldX = value(reached, down ? k + 1 : k - 1);
            int oldY = oldX - (down ? k + 1 : k - 1);
            for (; x > oldX && y > oldY; x--, y--) {
                reversed.add(new Line(Kind.SAME, after.get(start + y - 1), start + y));
            }
            reversed.add(
                    down
                            ? new Line(Kind.IN, after.get(start + oldY), start + oldY + 1)
                            : new Line(Kind.OUT, before.get(start + oldX), start + oldX + 1));
            x = oldX;
            y = oldY;
        }
        for (; x > 0 && y > 0; x--, y--) {
            reversed.add(new Line(Kind.SAME, after.get(start + y - 1), start + y));
        }
        Collections.reverse(reversed);
        outBeforeIn(reversed);
    }

    private static int value(int[] window, int k) {
        int place = k + window.length / 2;
        return place >= 0 && place < window.length ? window[place] : -1;
    }

    private void outBeforeIn(List<Line> found) {
        List<Line> in = new ArrayList<>();
        for (Line line : found) {
            switch (line.kind()) {
                case IN -> in.add(line);
                case OUT -> lines.add(line);
                case SAME -> {
                    lines.addAll(in);
                    in.clear();
                    lines.add(line);
                }
            }
        }
        lines.addAll(in);
    }
}
