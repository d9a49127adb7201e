package org.wheelhouse.ama;

import java.util.Optional;
import java.util.function.BiFunction;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.store.AmaQuestionStore;

/** Two people at one question: the later one is told how it stands. */
final class Versions {

    private Versions() {}

    /** @param meeting locked by the caller, so that the question cannot change in between */
    static AmaOutcome with(
            Meeting meeting,
            AmaQuestionStore questions,
            QuestionId question,
            int version,
            BiFunction<Meeting, Question, AmaOutcome> change) {
        Optional<Question> found = questions.find(meeting.id(), question);
        if (found.isEmpty()) {
            return new AmaOutcome.Overtaken("This question is not here any more.");
        }
        if (found.get().version() != version) {
            return new AmaOutcome.Overtaken("Somebody was faster with this question: " + stands(found.get()));
        }
        return change.apply(meeting, found.get());
    }

    private static String stands(Question question) {
        return switch (question.stage()) {
            case WAITING -> "it waits.";
            case REFUSED -> "it was refused.";
            case OPEN -> question.hidden() ? "it is hidden." : "it is open, and says \"" + question.text() + "\".";
            case PROMISED -> "somebody finds it out.";
            case ANSWERED -> "it is answered.";
            case MERGED -> "it was put together with another one.";
        };
    }
}
