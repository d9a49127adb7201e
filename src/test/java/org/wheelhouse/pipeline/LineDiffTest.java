package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wheelhouse.pipeline.engine.LineDiff;
import org.wheelhouse.pipeline.engine.LineDiff.Kind;

class LineDiffTest {

    @Test
    void whatGoesOutStandsBeforeWhatComesIn() {
        List<LineDiff.Line> lines = LineDiff.of(List.of("a", "b", "c", "d"), List.of("a", "x", "y", "d", "e"));
        assertThat(lines)
                .containsExactly(
                        new LineDiff.Line(Kind.SAME, "a", 1),
                        new LineDiff.Line(Kind.OUT, "b", 2),
                        new LineDiff.Line(Kind.OUT, "c", 3),
                        new LineDiff.Line(Kind.IN, "x", 2),
                        new LineDiff.Line(Kind.IN, "y", 3),
                        new LineDiff.Line(Kind.SAME, "d", 4),
                        new LineDiff.Line(Kind.IN, "e", 5));
        assertThat(LineDiff.edits(lines)).isEqualTo(5);
    }

    /** Against the longest common subsequence by the textbook's table. */
    @Test
    void theListIsTheShortestAndLeadsFromOneTextToTheOther() {
        SplittableRandom luck = new SplittableRandom(5);
        for (int i = 0; i < 2_000; i++) {
            List<String> before = text(luck);
            List<String> after = text(luck);
            List<LineDiff.Line> lines = LineDiff.of(before, after);
            assertThat(without(lines, Kind.IN)).isEqualTo(before);
            assertThat(without(lines, Kind.OUT)).isEqualTo(after);
            assertThat(LineDiff.edits(lines)).isEqualTo(before.size() + after.size() - 2 * common(before, after));
        }
    }

    @Test
    void textsWithNothingInCommonAreAnswered() {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            before.add("old " + i);
            after.add("new " + i);
        }
        assertThat(LineDiff.edits(LineDiff.of(before, after))).isEqualTo(10_000);
        assertThat(LineDiff.of(List.of(), List.of())).isEmpty();
    }

    private static List<String> text(SplittableRandom luck) {
        List<String> lines = new ArrayList<>();
        int count = luck.nextInt(14);
        for (int i = 0; i < count; i++) {
            lines.add(String.valueOf((char) ('a' + luck.nextInt(4))));
        }
        return lines;
    }

    private static List<String> without(List<LineDiff.Line> lines, Kind kind) {
        return lines.stream()
                .filter(line -> line.kind() != kind)
                .map(LineDiff.Line::text)
                .toList();
    }

    private static int common(List<String> a, List<String> b) {
        int[][] table = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                table[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[a.size()][b.size()];
    }
}
