package org.wheelhouse.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.PersonalData;
import org.wheelhouse.quiz.store.AttemptStore;
import org.wheelhouse.quiz.store.QuizAnswerStore;

/** Attempts and answers are the person's own, so all of them go. */
@Component
class QuizPersonalData implements PersonalData {

    private final AttemptStore attempts;
    private final QuizAnswerStore answers;

    QuizPersonalData(AttemptStore attempts, QuizAnswerStore answers) {
        this.attempts = attempts;
        this.answers = answers;
    }

    @Override
    public Set<String> columns() {
        return Set.of("quiz_attempt.person_id", "quiz_answer.person_id");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, String>>> export(PersonId person) {
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        all.put(
                "Your attempts at quizzes",
                attempts.of(person).stream().map(QuizPersonalData::row).toList());
        all.put(
                "Your answers to questions",
                answers.of(person).stream().map(QuizPersonalData::row).toList());
        return all;
    }

    private static Map<String, String> row(Attempt attempt) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Module", attempt.module().value());
        row.put("Begun", attempt.begun().toString());
        row.put("Finished", attempt.finished().map(Object::toString).orElse("not yet"));
        row.put("Score", attempt.score().toString());
        return row;
    }

    private static Map<String, String> row(Answer answer) {
        List<String> texts = answer.key().texts();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("Module", answer.module().value());
        row.put("Version", String.valueOf(answer.contentVersion()));
        row.put("Question", answer.question());
        row.put("Chosen", answer.chosen().stream().map(texts::get).collect(Collectors.joining("; ")));
        row.put("Score", answer.score().toString());
        row.put("Counts", answer.attempt().isPresent() ? "in an attempt" : "practice");
        row.put("When", answer.at().toString());
        return row;
    }

    @Override
    @Transactional
    public void forget(PersonId person) {
        attempts.forget(person);
    }
}
