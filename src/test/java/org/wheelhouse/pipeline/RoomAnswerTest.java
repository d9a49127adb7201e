package org.wheelhouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.engine.RunVerdict;

class RoomAnswerTest {

    private final PipelineAskable askable = new PipelineAskable();

    @Test
    void anAnswerIsReadBackAsItWasWritten() {
        for (RoomAnswer answer : List.of(
                new RoomAnswer(Optional.of(2), Optional.of(RunVerdict.SHIPPED_A_FAULT)),
                new RoomAnswer(Optional.of(0), Optional.empty()),
                new RoomAnswer(Optional.empty(), Optional.of(RunVerdict.WAITING)))) {
            assertThat(RoomAnswer.read(answer.text())).contains(answer);
        }
        assertThat(RoomAnswer.read("")).isEmpty();
        assertThat(RoomAnswer.read("run=FLEW")).isEmpty();
        assertThat(RoomAnswer.read("choice=2 <script>")).isEmpty();
    }

    @Test
    void theQuestionOfASlideCanBeAskedAndNothingElseIsTakenAsAnAnswer() {
        PipelineWish wish = new PipelineWish(
                "three-stages",
                1,
                Optional.empty(),
                PipelineWish.Editable.FAULTS,
                Picks.NONE,
                "How far?",
                List.of(new PipelineWish.Choice("To test", true, "Because.")));
        AskForm form = askable.form(wish).orElseThrow();
        assertThat(form.anonymous()).isTrue();
        assertThat(form.written()).contains("How far?").contains("- To test");
        assertThat(askable.refuses(form, "choice=0")).isEmpty();
        assertThat(askable.refuses(form, "")).isPresent();
        assertThat(askable.form("something else")).isEmpty();
    }
}
