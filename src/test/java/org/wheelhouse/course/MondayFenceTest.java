package org.wheelhouse.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.Problem;
import org.wheelhouse.text.Reading;
import org.wheelhouse.text.Written;

class MondayFenceTest {

    private static Reading<?> read(String... lines) {
        List<Written> body = IntStream.range(0, lines.length)
                .mapToObj(i -> new Written(lines[i], 5 + i, 1))
                .toList();
        List<Written> words = List.of(new Written("widget", 4, 4), new Written("monday", 4, 11));
        return new MondayFence().read(new Fence(words, List.of(), body, 4, 1, 5 + lines.length));
    }

    @Test
    void stepsAreReadInOrderAndNoneIsWellToo() {
        assertThat((Object) read("- Ask one team ", "", "- Question one gate")
                        .value()
                        .orElseThrow())
                .isEqualTo(new Monday(List.of("Ask one team", "Question one gate")));
        assertThat((Object) read().value().orElseThrow()).isEqualTo(new Monday(List.of()));
    }

    @Test
    void everyLineThatIsNoStepIsToldWithItsPlace() {
        assertThat(read("Ask one team", "- " + "x".repeat(201)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "5:1 error `Ask one team` is no step (begin each step with `- `)",
                        "6:1 error the step has more than 200 signs (say it shorter)");
    }

    @Test
    void tooManyStepsAreAWarning() {
        String[] nine = IntStream.range(0, 9).mapToObj(i -> "- Step " + i).toArray(String[]::new);
        Reading<?> reading = read(nine);
        assertThat(reading.isUsable()).isTrue();
        assertThat(reading.problems())
                .singleElement()
                .extracting(Problem::isError)
                .isEqualTo(false);
    }
}
