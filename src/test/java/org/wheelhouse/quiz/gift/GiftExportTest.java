package org.wheelhouse.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.quiz.engine.Option;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.text.Problem;

class GiftExportTest {

    private static final Question ONE = new Question(
            "slow-start",
            "A canary is a **small** start.",
            "What does a canary see first?",
            List.of(new Option("A few users", true, "Right."), new Option("All users", false, "No: that is full.")),
            12);
    private static final Question TWO = new Question(
            "two-measures",
            "See [the four](#measures) and {them}.",
            "Which two?",
            List.of(
                    new Option("Satisfaction", true, "Yes."),
                    new Option("Velocity = speed", true, "Yes."),
                    new Option("Lead time", false, "One of the four.")),
            30);

    @Test
    void questionsComeBackFromTheExportAsTheyWere() {
        GiftFile read = GiftReader.read(GiftExport.of(List.of(ONE, TWO)).text());
        assertThat(read.problems()).isEmpty();
        List<GiftItem.Question> back = read.questions();
        assertThat(back).extracting(GiftItem.Question::single).containsExactly(true, false);
        assertThat(back.getFirst().name()).hasValue("slow-start");
        assertThat(back.getFirst().text()).isEqualTo("What does a canary see first?");
        assertThat(back.getFirst().general()).hasValue("A canary is a **small** start.");
        assertThat(back.getFirst().options())
                .containsExactly(
                        new GiftOption("A few users", 100, "Right."),
                        new GiftOption("All users", 0, "No: that is full."));
        assertThat(back.get(1).general()).hasValue("See [the four](#measures) and {them}.");
        assertThat(back.get(1).options()).extracting(GiftOption::weight).containsExactly(50.0, 50.0, -50.0);
    }

    @Test
    void moodleHearsThatTheTextsAreMarkdown() {
        assertThat(GiftExport.of(List.of(ONE)).text()).startsWith("::slow-start::[markdown]What does");
    }

    @Test
    void whatGiftCannotCarryIsNamedAtItsLine() {
        List<Problem> problems = GiftExport.of(List.of(ONE, TWO)).problems();
        assertThat(problems).extracting(Problem::line).containsExactly(30, 30);
        assertThat(problems).extracting(Problem::says).anyMatch(says -> says.contains("2 options"));
        assertThat(problems).extracting(Problem::says).anyMatch(says -> says.contains("#measures"));
        assertThat(problems).noneMatch(Problem::isError);
    }
}
