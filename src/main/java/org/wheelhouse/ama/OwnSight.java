package org.wheelhouse.ama;

import java.util.List;
import java.util.Set;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;

/**
 * What only this person, or this browser, sees of an AMA.
 *
 * @param voted what the person voted for
 * @param asked the own questions, whatever became of them
 */
public record OwnSight(Set<QuestionId> voted, List<Question> asked) {

    public static final OwnSight NOTHING = new OwnSight(Set.of(), List.of());

    public boolean isOwn(QuestionId id) {
        return asked.stream().anyMatch(question -> question.id().equals(id));
    }
}
