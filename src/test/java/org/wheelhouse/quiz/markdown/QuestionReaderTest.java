package org.wheelhouse.quiz.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.quiz.engine.Option;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

class QuestionReaderTest {

    private static final String WHOLE = """
            Recall: DORA's four are these,
            and no more.

            Which two go
            *beyond* them?
            - [x] Customer satisfaction
              > Right: it helps.
            - [X] Team velocity, which
              is a planning aid
              > Right: inside
              > one team.

            - [ ] Lead time
              > It is one of the four.
            """;

    @Test
    void everyPartIsFound() {
        Reading<Question> reading = read("two-measures", WHOLE);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value())
                .contains(new Question(
                        "two-measures",
                        "DORA's four are these, and no more.",
                        "Which two go *beyond* them?",
                        List.of(
                                new Option("Customer satisfaction", true, "Right: it helps."),
                                new Option("Team velocity, which is a planning aid", true, "Right: inside one team."),
                                new Option("Lead time", false, "It is one of the four.")),
                        10));
        assertThat(reading.value().orElseThrow().choose()).isEqualTo(2);
    }

    @Test
    void aQuestionWithoutARightOptionSaysSo() {
        assertThat(problems(WHOLE.replaceAll("\\[[xX]]", "[ ]")))
                .containsExactly("10 no option is right: none has `[x]`");
    }

    @Test
    void oneOptionIsNoChoice() {
        assertThat(problems("Recall: x.\n\nWhich?\n- [x] A\n  > yes"))
                .containsExactly("10 the question has one option only: \"A\"");
        assertThat(problems("Recall: x.\n\nWhich?")).containsExactly("10 the question has no options");
    }

    @Test
    void theRecallIsNotToBeForgotten() {
        assertThat(problems(WHOLE.substring(WHOLE.indexOf("Which"))))
                .containsExactly("10 the question has no `Recall:`");
        assertThat(problems(WHOLE.replaceAll("(?s)Recall:.*?\n\n", "Recall:\n\n")))
                .containsExactly("10 the question has no `Recall:`");
    }

    @Test
    void theQuestionItselfIsNotToBeForgotten() {
        assertThat(problems(WHOLE.replaceAll("(?s)Which.*?\\?\n", ""))).containsExactly("10 nothing is asked here");
    }

    @Test
    void everyOptionNeedsGuidanceABoxAndText() {
        assertThat(problems("Recall: x.\n\nWhich?\n- [x] A\n  > yes\n- [ ] B\n- C\n  > no\n- [ ]\n  > no"))
                .containsExactly(
                        "16 the option \"B\" has no guidance",
                        "17 the option \"C\" has no box",
                        "19 this option has no text");
    }

    @Test
    void textBelowTheOptionsIsNotLostSilently() {
        assertThat(problems(WHOLE + "\nAnd one more thing"))
                .containsExactly("26 this text below the options belongs to none of them");
    }

    @Test
    void theIdIsOneWord() {
        assertThat(says(read("", WHOLE))).containsExactly("10 the question has no id");
        assertThat(says(read("two measures", WHOLE))).singleElement().asString().contains("`measures` is too much");
    }

    @Test
    void whatIsShownAsTextIsToldWithItsPlace() {
        assertThat(read("q", WHOLE.replace("helps", "<b>helps</b>")).problems())
                .extracting(problem -> problem.line() + ":" + problem.column())
                .containsExactly("17:15");
    }

    private static List<String> problems(String body) {
        return says(read("q", body));
    }

    private static List<String> says(Reading<Question> reading) {
        return reading.problems().stream()
                .map(problem -> problem.line() + " " + problem.says())
                .toList();
    }

    private static Reading<Question> read(String words, String body) {
        List<Written> lines = new ArrayList<>();
        for (String line : body.stripTrailing().split("\n", -1)) {
            lines.add(new Written(line, 11 + lines.size(), 1));
        }
        List<Written> named = new ArrayList<>(List.of(new Written("question", 10, 4)));
        for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
            named.add(new Written(word, 10, 13));
        }
        return new QuestionReader().read(new Fence(named, List.of(), lines, 10, 1, 11 + lines.size()));
    }
}
