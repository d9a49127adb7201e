package org.wheelhouse.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.people.DemoData;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.Questions.Placed;
import org.wheelhouse.quiz.engine.Key;
import org.wheelhouse.quiz.engine.MarkOutcome;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.quiz.engine.Score;
import org.wheelhouse.quiz.engine.Scoring;
import org.wheelhouse.quiz.store.AttemptStore;
import org.wheelhouse.quiz.store.QuizAnswerStore;

/** The demo's people took the quiz of week 5, all but the first one, who still has it before her. */
@Component
@Order(40)
class QuizDemo implements DemoData {

    private static final int WEEK = 5;

    /** A row a person, a digit a question: 2 is right, 1 a part of what is right, 0 wrong. */
    private static final List<String> ANSWERS =
            List.of("22222", "22122", "22222", "20122", "22022", "22120", "02122", "22002", "20102", "22020", "00010");

    private final Questions questions;
    private final AttemptStore attempts;
    private final QuizAnswerStore answers;
    private final CourseService course;
    private final Clock clock;

    QuizDemo(Questions questions, AttemptStore attempts, QuizAnswerStore answers, CourseService course, Clock clock) {
        this.questions = questions;
        this.attempts = attempts;
        this.answers = answers;
        this.course = course;
        this.clock = clock;
    }

    @Override
    public void fill(Demo demo) {
        Optional<ModuleId> module =
                questions.ofWeek(WEEK).filter(id -> questions.quiz(id).isPresent());
        module.ifPresent(id -> IntStream.range(1, demo.participants().size())
                .forEach(i -> take(demo.participants().get(i), i - 1, id)));
    }

    private void take(Person person, int number, ModuleId module) {
        Instant begun = clock.instant().minus(Duration.ofHours(20L + 3L * number));
        attempts.open(person.id(), module, begun);
        UUID attempt = attempts.of(person.id(), module).getLast().id();
        List<Placed> quiz = questions.of(module);
        String row = ANSWERS.get(number % ANSWERS.size());
        for (int i = 0; i < quiz.size(); i++) {
            SortedSet<Integer> chosen = chosen(quiz.get(i).question(), row.charAt(i % row.length()), number);
            Instant at = begun.plusSeconds(70L * (i + 1) + 7L * number);
            answer(person, quiz.get(i), attempt, chosen, at);
        }
        attempts.finish(attempt, begun.plusSeconds(70L * quiz.size() + 7L * number));
    }

    private void answer(Person person, Placed placed, UUID attempt, SortedSet<Integer> chosen, Instant at) {
        if (Scoring.score(placed.question(), chosen) instanceof MarkOutcome.Counted counted) {
            Score score = Score.of(counted.mark());
            ModuleId module = placed.module().id();
            answers.insert(new Answer(
                    UUID.randomUUID(),
                    person.id(),
                    module,
                    placed.question().id(),
                    Optional.of(attempt),
                    placed.module().version(),
                    placed.module().fingerprint(),
                    Key.of(placed.question()),
                    chosen,
                    score,
                    at));
            if (score.isFull()) {
                course.passed(person.id(), module, placed.slide(), "You answered the question right.");
            } else {
                course.tried(person.id(), module, placed.slide(), "You answered the question: " + score + ".");
            }
        }
    }

    private static SortedSet<Integer> chosen(Question question, char how, int number) {
        List<Integer> right = places(question, true);
        List<Integer> wrong = places(question, false);
        boolean partly = how == '1' && right.size() > 1;
        if (how == '2' || wrong.isEmpty()) {
            return new TreeSet<>(right);
        }
        return new TreeSet<>(List.of(partly ? right.get(number % right.size()) : wrong.get(number % wrong.size())));
    }

    private static List<Integer> places(Question question, boolean right) {
        return IntStream.range(0, question.options().size())
                .filter(place -> question.options().get(place).right() == right)
                .boxed()
                .toList();
    }
}
