package org.wheelhouse.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wheelhouse.quiz.gift.GiftCasesTest.assertThatExportComesBack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wheelhouse.text.Problem;

class GiftReaderTest {

    private static GiftItem.Question only(String gift) {
        GiftFile file = GiftReader.read(gift);
        assertThat(file.problems()).isEmpty();
        assertThat(file.questions()).hasSize(1);
        return file.questions().getFirst();
    }

    private static Problem onlyProblem(String gift) {
        GiftFile file = GiftReader.read(gift);
        assertThat(file.problems()).hasSize(1);
        return file.problems().getFirst();
    }

    @Test
    void aSecondQuestionWithoutABlankLineIsAnErrorAtItsLine() {
        GiftFile file = GiftReader.read("A?{=x#g~y#g}\nB?{=x#g~y#g}\n\nC?{=x#g~y#g}");
        assertThat(file.questions()).extracting(GiftItem.Question::text).containsExactly("C?");
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().getFirst().line()).isEqualTo(2);
        assertThat(file.problems().getFirst().says()).contains("second question", "blank line");
    }

    @Test
    void aNameThatIsNeverClosedBecomesText() {
        GiftFile file = GiftReader.read("::Name What?{=x#g~y#g}");
        assertThat(file.questions().getFirst().text()).isEqualTo("Name What?");
        assertThat(file.questions().getFirst().name()).isEmpty();
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.says()).contains("name");
        });
    }

    @Test
    void severalBlankLinesInsideTheBracesLoseOneQuestionOnly() {
        GiftFile file = GiftReader.read("A?{\n=x#g\n\n~y#g\n\n~z#g\n}\n\nB?{=x#g~y#g}");
        assertThat(file.questions()).extracting(GiftItem.Question::text).containsExactly("B?");
        assertThat(file.problems()).extracting(Problem::line).containsExactly(3);
    }

    @Test
    void aBraceThatIsNeverClosedDoesNotSwallowTheNamedQuestionAfterIt() {
        GiftFile file = GiftReader.read("A?{=x#g\n\n::B::How do } and this go?{=x#g~y#g}\n\nC?{=x#g~y#g}");
        assertThat(file.questions()).extracting(GiftItem.Question::text).containsExactly("C?");
        assertThat(file.problems()).extracting(Problem::line).containsExactly(1, 3);
    }

    @Test
    void aBraceInsideTheBracesIsAnError() {
        assertThat(onlyProblem("A?{=x{1}#g~y#g}").says()).contains("brace");
    }

    @Test
    void aClosingBraceAloneIsAnError() {
        assertThat(onlyProblem("A?\nso }").line()).isEqualTo(2);
    }

    @Test
    void colonsBelongToACategory() {
        assertThat(GiftReader.read("$CATEGORY: a: b/c\n").items()).containsExactly(new GiftItem.Category(1, "a: b/c"));
    }

    @Test
    void aQuestionMayFollowItsCategoryWithoutABlankLine() {
        GiftFile file = GiftReader.read("$CATEGORY: a\nB?{=x#g~y#g}");
        assertThat(file.items()).hasSize(2);
        assertThat(file.items().get(1).line()).isEqualTo(2);
    }

    @Test
    void aSharpNeedsABackslashToStayInAnOption() {
        assertThat(only("Which?{=C\\##a language~C#a letter}").options())
                .containsExactly(new GiftOption("C#", 100, "a language"), new GiftOption("C", 0, "a letter"));
    }

    @Test
    void everythingAfterTheFirstSharpIsGuidance() {
        assertThat(only("A?{=x#see #5~y#g}").options().getFirst().guidance()).isEqualTo("see #5");
    }

    @Test
    void colonsAndEqualSignsPassUnescapedOutsideTheBraces() {
        assertThat(only("Is it so: 1 = 1?{=x#g~y#g}").text()).isEqualTo("Is it so: 1 = 1?");
    }

    @Test
    void aFormatStandsFirstOrIsText() {
        GiftItem.Question question = only("[html]A [markdown]?{=[plain]x#[moodle]g~[list]y#g}");
        assertThat(question.text()).isEqualTo("A [markdown]?");
        assertThat(question.options())
                .containsExactly(new GiftOption("x", 100, "g"), new GiftOption("[list]y", 0, "g"));
    }

    @Test
    void aWeightOutsideMoodlesListIsSaid() {
        assertThat(onlyProblem("A?{~%45%a#g~%55%b#g~c#g}").says()).contains("45", "list");
    }

    @Test
    void aWeightWithACommaIsSaid() {
        assertThat(onlyProblem("A?{=a#g~%33,3%b#g}").says()).contains("%33,3%");
    }

    @Test
    void loneCarriageReturnsEndLines() {
        GiftFile file = GiftReader.read("A?{=x#g~y#g}\r\rB?{=x#g\r~y#g}\r");
        assertThat(file.questions()).extracting(GiftItem::line).containsExactly(1, 3);
    }

    @Test
    void aTooLongTextIsRefusedWithASentence() {
        assertThat(onlyProblem("a".repeat(GiftReader.LIMIT + 1)).says()).contains("at most");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::%50% \\: a\\\\n::[markdown]// $CATEGORY\\: x{=%50% sure#[html]g~%0%%100% sure#\\#\\#\\#\\#~//b}",
                "[plain]// not a comment{=[plain][plain]x#g~y#g####[html]\\nz}",
                "$CATEGORY: a\\:b\\\\ {c}\n\nA \\\\\\\\ \\} ?{~%33.33333%a#g~%33.33333%b#g~%33.33333%c#g~%-100%d#g}",
                "A?{=100%~%50%half~%-50%minus####all}",
                "<script>alert(1)</script> [x](javascript\\:alert(1)){=<b>#</b>~\"\\=cmd|' /C calc'!A0\"#&lt;}"
            })
    void hostileTextsComeBackFromAnExportAsTheyWere(String gift) {
        assertThat(GiftReader.read(gift).questions()).hasSize(1);
        assertThatExportComesBack(gift);
    }

    /** Two hundred thousand signs that look like GIFT must not take longer than their length allows. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{", "}", "a{\n\n", "{=", "::", "#", "\\", "x\n\n", "$CATEGORY:\n", "//\n", "{=a\n~", "####"})
    void repeatedSignsAreAnsweredInTime(String signs) {
        String text = signs.repeat(200_000 / signs.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> GiftReader.read(text));
    }

    @Test
    void mutatedFilesNeverThrowAndComeBackFromAnExport() {
        List<String> seeds = GiftCasesTest.files().stream()
                .map((Path file) -> GiftCasesTest.input(file))
                .toList();
        Random luck = new Random(20251);
        for (int round = 0; round < 10_000; round++) {
            String mutated = mutated(seeds.get(luck.nextInt(seeds.size())), luck);
            GiftFile file = GiftReader.read(mutated);
            int lines = mutated.split("\r\n|\r|\n", -1).length;
            assertThat(file.problems())
                    .allSatisfy(problem -> assertThat(problem.line()).isBetween(1, lines));
            assertThatExportComesBack(mutated);
        }
    }

    private static String mutated(String seed, Random luck) {
        StringBuilder text = new StringBuilder(seed);
        for (int change = luck.nextInt(8); change >= 0; change--) {
            int at = luck.nextInt(text.length() + 1);
            switch (luck.nextInt(4)) {
                case 0 -> text.insert(at, "{}=~#:%\\n[]/-> \n\r$T\u0000\u202E\uD83D".charAt(luck.nextInt(22)));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + luck.nextInt(5)));
                case 2 -> text.insert(at, seed.substring(luck.nextInt(seed.length())));
                default ->
                    text.insert(
                            at,
                            List.of("####", "::", "%50%", "[html]", "\n\n", "//", "$CATEGORY:", "{TRUE}")
                                    .get(luck.nextInt(8)));
            }
        }
        return text.toString();
    }
}
