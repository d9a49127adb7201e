package org.wheelhouse.quiz.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.quiz.markdown.QuestionReader;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

/** What comes from Moodle is read by the reader of modules, and goes back to Moodle as it came. */
class GiftRoundTripTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::slow-start::What does a canary see first?{=A few#Right.~All#No: that is full.####A canary is small.}",
                "::two::Which two?{~%50%a#y~%50%b#y~%-50%c#n####The four.}",
                "::odd::- [x] what?{=> a#> g~- [x] b#- [ ] g~```#```c####Recall\\: r}",
                "::hostile::<img src\\=x>?{=<script>1</script>#g~b#<b onmouseover\\=x()>n</b>####r}"
            })
    void aQuestionBecomesAFenceAndGoesBack(String gift) {
        List<GiftItem> items = GiftReader.read(gift).items();
        Reading<Question> reading =
                new QuestionReader().read(fence(FenceWriter.write(items).text()));
        assertThat(reading.hasErrors()).as("%s", reading.problems()).isFalse();
        Question question = reading.value().orElseThrow();
        GiftItem.Question before = (GiftItem.Question) items.getFirst();
        assertThat(question.options().stream().map(option -> option.text() + "#" + option.guidance()))
                .containsExactlyElementsOf(before.options().stream()
                        .map(option -> option.text() + "#" + option.guidance())
                        .toList());
        assertThat(question.options().stream().map(option -> option.right()))
                .containsExactlyElementsOf(
                        before.options().stream().map(GiftOption::counts).toList());
        GiftItem.Question after = GiftReader.read(
                        GiftExport.of(List.of(question)).text())
                .questions()
                .getFirst();
        assertThat(after.options()).isEqualTo(before.options());
        assertThat(after.general()).isEqualTo(before.general());
    }

    @Test
    void aFenceWithoutGuidanceOrRecallIsCompletedByItsWriter() {
        String fence = FenceWriter.write(GiftReader.read("A?{=x~y}").items()).text();
        assertThat(new QuestionReader().read(fence(fence)).hasErrors()).isTrue();
    }

    private static Fence fence(String text) {
        List<String> lines = text.lines().toList();
        String first = lines.getFirst().replaceFirst("^`+", "");
        List<Written> words = new ArrayList<>();
        for (String word : first.split(" ")) {
            words.add(new Written(word, 1, 1));
        }
        List<Written> body = new ArrayList<>();
        for (int i = 1; i < lines.size() - 1; i++) {
            body.add(new Written(lines.get(i), i + 1, 1));
        }
        return new Fence(words, List.of(), body, 1, 1, lines.size());
    }
}
