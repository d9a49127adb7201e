package org.wheelhouse.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wheelhouse.text.Problem;

class FenceWriterTest {

    private static FenceWriter.Written fences(String gift) {
        return FenceWriter.write(GiftReader.read(gift).items());
    }

    @Test
    void aQuestionBecomesAFence() {
        assertThat(fences("::Slow start::What first?{=A few#Right.~All#No.####See slide 3.}"))
                .isEqualTo(new FenceWriter.Written("""
                        ```question slow-start
                        Recall: See slide 3.

                        What first?
                        - [x] A few
                          > Right.
                        - [ ] All
                          > No.
                        ```
                        """, java.util.List.of()));
    }

    @Test
    void twoQuestionsOfOneNameGetTwoIds() {
        assertThat(fences("::A::x{=a#g~b#g####r}\n\n::A::y{=a#g~b#g####r}").text())
                .contains("```question a\n", "```question a-2\n");
    }

    @Test
    void backticksInATextDoNotEndTheFence() {
        assertThat(fences("What is ```` this?{=a#g~b#g####r}").text())
                .startsWith("`````question what-is-this\n")
                .endsWith("\n`````\n");
    }

    @Test
    void aTextThatLooksLikeAnOptionStaysText() {
        assertThat(fences("- [x] ?{=a#g~b#g####r}").text()).contains("\n\\- [x] ?\n");
        assertThat(fences("1. What?{=a#g~b#g####r}").text()).contains("\n1\\. What?\n");
    }

    @Test
    void lineBreaksCannotAddOptions() {
        assertThat(fences("What?\\n- [x] mine{=a\\n- [x] too#g\\n- [x] three~b#g####r}")
                        .text())
                .contains("\nWhat? - [x] mine\n", "- [x] a - [x] too\n  > g - [x] three\n");
    }

    @Test
    void whatAFenceCannotCarryIsNamedAtItsLine() {
        FenceWriter.Written written =
                fences("$CATEGORY: week 5\n\nA?{=a#g~%50%b#g####r}\n\nB?{~%50%a#g~%50%b#g~c#g####r}\n\nC?{=a#g~b#g}");
        assertThat(written.problems()).extracting(Problem::line).containsExactly(1, 3, 5, 7);
        assertThat(written.problems()).noneMatch(Problem::isError);
    }

    @Test
    void theRuleOfWheelhouseNeedsNoWord() {
        assertThat(fences("B?{~%50%a#g~%50%b#g~%-50%c#g####r}").problems()).isEmpty();
    }
}
