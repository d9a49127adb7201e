package org.wheelhouse.pipeline;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.Askable;

/** Lets a facilitator ask the question of a pipeline's slide live. Always anonymous: a run is for trying things out. */
@Component
class PipelineAskable implements Askable {

    static final String KIND = "pipeline";
    private static final int LONGEST_TITLE = 200;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<AskForm> form(Object value) {
        return value instanceof PipelineWish wish && !wish.question().isEmpty()
                ? Optional.of(new AskForm(KIND, title(wish.question()), true, written(wish)))
                : Optional.empty();
    }

    private static String title(String question) {
        return question.length() > LONGEST_TITLE ? question.substring(0, LONGEST_TITLE) : question;
    }

    /** Question and answers, line by line, so that an export reads right after the slide was reworded. */
    private static String written(PipelineWish wish) {
        StringBuilder text = new StringBuilder(wish.scenario()).append('\n').append(wish.question());
        wish.choices().forEach(choice -> text.append("\n- ").append(choice.text()));
        return text.toString();
    }

    @Override
    public Optional<String> refuses(AskForm form, String answer) {
        return form.kind().equals(KIND) && RoomAnswer.read(answer).isEmpty()
                ? Optional.of("Choose an answer, or run the pipeline first.")
                : Optional.empty();
    }
}
