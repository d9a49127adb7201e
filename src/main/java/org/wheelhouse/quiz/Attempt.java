package org.wheelhouse.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.quiz.engine.Score;

/**
 * One way of a person through the quiz of a module.
 *
 * @param finished when the last question was answered; empty while it is open
 * @param answers one a question at most
 */
public record Attempt(
        UUID id, PersonId person, ModuleId module, Instant begun, Optional<Instant> finished, List<Answer> answers) {

    public Attempt {
        answers = List.copyOf(answers);
    }

    public Score score() {
        return Score.sum(answers.stream().map(Answer::score).toList());
    }

    public Optional<Answer> answer(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }
}
