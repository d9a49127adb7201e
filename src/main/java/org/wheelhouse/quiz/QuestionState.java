package org.wheelhouse.quiz;

import java.time.Instant;
import java.util.List;
import org.wheelhouse.quiz.engine.Score;

/** How a person stands with one question. */
public sealed interface QuestionState {

    AskedQuestion asked();

    /** Not answered: nothing about the right answer may be shown. */
    record Open(AskedQuestion asked) implements QuestionState {}

    /** @param best the highest score of all answers of this person to the question as it is now */
    record Answered(AskedQuestion asked, Told told, Score best) implements QuestionState {}

    /**
     * Answered when another key held. The answer keeps its score; the right answer of today is not told.
     *
     * @param chosen the options as they stood then
     */
    record Changed(AskedQuestion asked, List<String> chosen, Score score, int contentVersion, Instant at)
            implements QuestionState {}
}
