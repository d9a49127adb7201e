package org.wheelhouse.ama;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.id.ActionId;

/**
 * A question as all viewers of one kind see it. Nothing in it says who asked an anonymous one, or whose it is.
 *
 * @param asker the name of somebody who asked with it
 * @param refusal why it was refused; only those who moderate and the asker see such a question at all
 * @param answeredBy a name; empty until it is answered
 * @param alsoAs the texts of questions that were put together with it
 */
public record QuestionSight(
        QuestionId id,
        int number,
        String text,
        Optional<String> asker,
        String origin,
        Stage stage,
        boolean edited,
        boolean hidden,
        String refusal,
        String answer,
        Optional<Integer> answeredPlace,
        String answeredBy,
        Optional<Promised> promise,
        boolean stays,
        int votes,
        List<Duplicate> alsoAs,
        int version) {

    /** @param owner a name; empty for nobody */
    public record Promised(String owner, Optional<LocalDate> due, Optional<ActionId> action) {}

    /** A question that was put together with this one. */
    public record Duplicate(QuestionId id, String text) {}

    static QuestionSight of(
            Question question,
            Optional<String> asker,
            String answeredBy,
            Optional<Promised> promise,
            int votes,
            List<Duplicate> alsoAs) {
        return new QuestionSight(
                question.id(),
                question.number(),
                question.text(),
                asker,
                question.origin(),
                question.stage(),
                question.edited(),
                question.hidden(),
                question.refusal(),
                question.answer(),
                question.answeredPlace(),
                answeredBy,
                promise,
                question.stays(),
                votes,
                alsoAs,
                question.version());
    }

    public boolean canBeVoted() {
        return stage.isPublic() && !hidden && stage != Stage.ANSWERED;
    }
}
