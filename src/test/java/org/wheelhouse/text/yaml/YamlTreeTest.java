package org.wheelhouse.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.yaml.YamlNode.Mapping;
import org.wheelhouse.text.yaml.YamlNode.Scalar;
import org.wheelhouse.text.yaml.YamlNode.Sequence;

class YamlTreeTest {

    private static final YamlRules STRICT =
            new YamlRules("Azure Pipelines", false, false, key -> key.startsWith("${{"));

    @Test
    void everyNodeKnowsItsPlace() {
        Mapping root =
                (Mapping) YamlTree.read("a: 1\nlist:\n  - x\n  - k: v\n").root().orElseThrow();
        assertThat(place(root)).isEqualTo("1:1");
        Sequence list = (Sequence) root.find("list").orElseThrow();
        assertThat(place(list)).isEqualTo("3:3");
        assertThat(place(list.items().get(1))).isEqualTo("4:5");
        assertThat(place(((Mapping) list.items().get(1)).entries().getFirst().value()))
                .isEqualTo("4:8");
    }

    @Test
    void columnsCountAsEditorsDo() {
        Mapping root = (Mapping) YamlTree.read("{a: '🥐', b: c}").root().orElseThrow();
        assertThat(root.entries().get(1).key().column()).isEqualTo(11);
    }

    @Test
    void wordsStayWords() {
        Mapping root = (Mapping)
                YamlTree.read("a: no\nb: 3.10\nc: 0123\nd: ~\ne:\nf: ''").root().orElseThrow();
        assertThat(root.entries())
                .extracting(entry -> ((Scalar) entry.value()).text())
                .containsExactly("no", "3.10", "0123", "~", "", "");
        assertThat(root.entries())
                .extracting(entry -> ((Scalar) entry.value()).written())
                .containsExactly(true, true, true, true, false, true);
    }

    @Test
    void byteOrderMarkAndLineEndsDoNotCount() {
        Mapping root =
                (Mapping) YamlTree.read("\uFEFFa: 1\r\nb: 2\rc: 3\n").root().orElseThrow();
        assertThat(root.entries()).extracting(entry -> place(entry.key())).containsExactly("1:1", "2:1", "3:1");
    }

    @Test
    void severalDocumentsComeInOrder() {
        assertThat(YamlTree.read("a: 1\n---\nb: 2\n").documents()).hasSize(2);
        assertThat(says("a: 1\n---\nb: 2\n")).containsExactly("2:1");
    }

    @Test
    void aDuplicateKeyNamesTheOtherLine() {
        YamlTree tree = YamlTree.read("a: 1\nb: 2\na: 3\n");
        assertThat(tree.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.says()).contains("line 1");
        });
    }

    @Test
    void expressionsMayRepeatAsKeys() {
        String text = "${{ else }}:\n  a: 1\n${{ else }}:\n  b: 1\n";
        assertThat(YamlTree.read(text, STRICT).problems()).isEmpty();
    }

    @Test
    void aQuoteThatEndsAtTheNextQuoteIsBlamedAtItsStart() {
        assertThat(says("a: 'one\nb: two\nc: 'three'\n")).containsExactly("1:4");
        assertThat(says("a: 'one\nb: two\n")).containsExactly("1:4");
    }

    @Test
    void anchorsAndMergeKeysWorkWhereTheyAreKnown() {
        Mapping root = (Mapping) YamlTree.read("a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  l: 3\n")
                .root()
                .orElseThrow();
        Mapping b = (Mapping) root.find("b").orElseThrow();
        assertThat(b.find("k").map(node -> ((Scalar) node).text())).contains("1");
        assertThat(b.find("l").map(node -> ((Scalar) node).text())).contains("3");
    }

    @Test
    void severalMistakesOfQuotingComeAtOnce() {
        assertThat(says("a: *.dll/*\nb: @x\nc: d: e\nf: 1\nf: 2\n")).containsExactly("1:4", "2:4", "3:5", "5:1");
    }

    @Test
    void bracketsQuotesAndListsAreBlamedAtTheirStart() {
        assertThat(says("a: [b, c\nd: e\n")).containsExactly("1:4");
        assertThat(says("a: {b: c\nd: e\n")).containsExactly("1:4");
        assertThat(says("a: - b\n")).containsExactly("1:4");
        assertThat(says("a: \"C:\\x\\y\"\n")).hasSize(1);
        assertThat(says("a:\n\t- b\n")).containsExactly("2:1");
    }

    @Test
    @Tag("heavy")
    void bombsAreRefusedAtOnce() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            laughs.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(10))
                    .append("]\n");
        }
        List<String> bombs = List.of(
                laughs.toString(),
                "[".repeat(500_000),
                "{a: ".repeat(200_000),
                "- ".repeat(500_000),
                "? ".repeat(500_000),
                "a: 'x".repeat(100_000),
                "a:\n".repeat(300_000),
                "x".repeat(2_000_000),
                "&a ".repeat(300_000),
                "!".repeat(1_000_000),
                "!a ".repeat(300_000),
                "%".repeat(1_000_000),
                "a: \"" + "\\n".repeat(400_000),
                "#".repeat(1_000_000),
                "a" + " ".repeat(1_000_000) + ": b",
                "\n".repeat(1_000_000),
                "- a\n".repeat(200_000),
                "a: |\n" + "  x\n".repeat(200_000),
                "a: >\n" + "  x\n\n".repeat(150_000),
                "a: b\n " + " c\n".repeat(300_000),
                "[" + "a,".repeat(400_000),
                "---\n".repeat(250_000));
        for (String bomb : bombs) {
            long start = System.nanoTime();
            assertThat(YamlTree.read(bomb).problems()).hasSizeLessThan(400_000);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(bomb.substring(0, 20))
                    .isLessThan(Duration.ofSeconds(5));
            YamlTree.read(bomb, STRICT);
        }
    }

    /** What a thread has taken from the heap is more than what it holds at any moment. */
    @Test
    void tenMegabytesAThousandLevelsAndAliasesAreRefusedWithinASecondAndFiftyMegabytes() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            laughs.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(10))
                    .append("]\n");
        }
        List<String> bombs = List.of(
                "- step: a\n".repeat(1_000_000),
                "x".repeat(10_000_000),
                "[".repeat(10_000_000),
                "[".repeat(1_000) + "]".repeat(1_000),
                laughs.toString());
        YamlTree.read(bombs.getLast());
        var memory = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        for (String bomb : bombs) {
            long start = System.nanoTime();
            long before = memory.getCurrentThreadAllocatedBytes();
            List<Problem> problems = YamlTree.read(bomb).problems();
            long taken = memory.getCurrentThreadAllocatedBytes() - before;

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(problems).as(bomb.substring(0, 20)).isNotEmpty();
            assertThat(taken).as(bomb.substring(0, 20)).isLessThan(50_000_000);
        }
    }

    @Test
    void aTagOfAJavaClassIsNamedAndPassedOverAndItsWordsStayWords() {
        var read = YamlTree.read("a: !!java.net.URLClassLoader [!!java.net.URL [x]]\nb: !!java.io.File y\nc: !!str 5");
        assertThat(read.problems())
                .extracting(Problem::line, Problem::column)
                .containsExactly(tuple(1, 4), tuple(1, 31), tuple(2, 4));
        assertThat(read.problems().getFirst().says()).contains("!!java.net.URLClassLoader means nothing here");
        Mapping root = (Mapping) read.root().orElseThrow();
        Sequence list = (Sequence) root.find("a").orElseThrow();
        assertThat(((Sequence) list.items().getFirst()).items()).singleElement().isInstanceOf(Scalar.class);
        assertThat(root.find("b").map(node -> ((Scalar) node).text())).contains("y");
    }

    @Test
    @Tag("heavy")
    void noTextMakesItThrow() {
        String[] pieces = {
            "a",
            ": ",
            "\n",
            "- ",
            "  ",
            "'",
            "\"",
            "[",
            "]",
            "{",
            "}",
            "|",
            ">",
            "*a",
            "&a",
            "#",
            "\t",
            "!",
            "%",
            "@",
            "?",
            ",",
            "---",
            "\\",
            "${{ if x }}:",
            "<<",
            "🥐",
            "\r",
            "\u0085",
            "\uFEFF",
            "0"
        };
        SplittableRandom luck = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = luck.nextInt(1, 25); n > 0; n--) {
                text.append(pieces[luck.nextInt(pieces.length)]);
            }
            int lines = text.toString().split("\r\n|\r|\n", -1).length;
            for (YamlRules rules : List.of(STRICT, YamlRules.PLAIN)) {
                YamlTree tree = YamlTree.read(text.toString(), rules);
                assertThat(tree.problems()).allSatisfy(problem -> {
                    assertThat(problem.line()).isBetween(1, lines);
                    assertThat(problem.column()).isPositive();
                    assertThat(problem.says()).isNotBlank();
                });
            }
        }
    }

    private static List<String> says(String text) {
        return YamlTree.read(text, STRICT).problems().stream()
                .filter(Problem::isError)
                .map(problem -> problem.line() + ":" + problem.column())
                .toList();
    }

    private static String place(YamlNode node) {
        return node.line() + ":" + node.column();
    }
}
