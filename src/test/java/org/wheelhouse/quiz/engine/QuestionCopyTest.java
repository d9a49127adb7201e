package org.wheelhouse.quiz.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionCopyTest {

    private static final Question QUESTION = new Question(
            "beyond-the-four",
            "Recall.",
            "Which two\nmeasures?",
            List.of(
                    new Option("Satisfaction", true, "Right."),
                    new Option("Velocity", true, "Right."),
                    new Option("Lead time", false, "One of the four."),
                    new Option("Failure rate", false, "One of the four.")),
            7);

    private final QuestionCopy copy = QuestionCopy.of(QUESTION);

    @Test
    void aCopyReadsBackAsItWasWritten() {
        assertThat(QuestionCopy.read(copy.written())).isEqualTo(copy);
        assertThat(copy.text()).isEqualTo("Which two measures?");
    }

    @Test
    void anAnswerNamesItsOptionsAndFindsThemAgain() {
        String answer = copy.answer(Set.of(2, 0));
        assertThat(answer).isEqualTo("Satisfaction\nLead time");
        assertThat(copy.chosen(answer)).containsExactly(0, 2);
    }

    @Test
    void noOptionAnUnknownOneAndOneTooManyAreRefused() {
        assertThat(copy.refuses("")).isPresent();
        assertThat(copy.refuses("Velocity\nHappiness")).isPresent();
        assertThat(copy.refuses("Satisfaction\nVelocity\nLead time")).isPresent();
        assertThat(copy.refuses("Velocity")).isEmpty();
    }

    @Test
    void pointsAreThoseOfTheQuiz() {
        assertThat(copy.mark("Satisfaction\nVelocity")).isEqualTo(new Mark(2, 2));
        assertThat(copy.mark("Velocity")).isEqualTo(new Mark(1, 2));
        assertThat(copy.mark("Velocity\nLead time")).isEqualTo(new Mark(0, 2));
    }

    @Test
    void theCopyHoldsNoGuidance() {
        assertThat(copy.written()).doesNotContain("One of the four.", "Recall.");
    }
}
