package org.wheelhouse.quiz;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.quiz.Questions.Placed;
import org.wheelhouse.quiz.engine.Key;
import org.wheelhouse.quiz.engine.MarkOutcome;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.quiz.engine.Score;
import org.wheelhouse.quiz.engine.Scoring;
import org.wheelhouse.quiz.store.AttemptStore;
import org.wheelhouse.quiz.store.QuizAnswerStore;

/**
 * Asks, scores and keeps. Whoever asks reads and writes the own answers only. What is right is told for a question that the
 * person has answered, and never before.
 *
 * <p>An attempt goes through all questions of a module, on slides or one after the other, and each counts once in it. Trying a
 * question again beside that is practice: told and kept, not counted.
 */
@Service
@Transactional
public class QuizService {

    private final Questions questions;
    private final AttemptStore attempts;
    private final QuizAnswerStore answers;
    private final CourseService course;
    private final CurrentPerson current;
    private final Clock clock;

    QuizService(
            Questions questions,
            AttemptStore attempts,
            QuizAnswerStore answers,
            CourseService course,
            CurrentPerson current,
            Clock clock) {
        this.questions = questions;
        this.attempts = attempts;
        this.answers = answers;
        this.course = course;
        this.current = current;
        this.clock = clock;
    }

    /** Empty if the module has no questions, or if there is no such module. */
    public Optional<Quiz> quiz(ModuleId module) {
        return questions.quiz(module);
    }

    /** @param week from 1 */
    public Optional<Quiz> quizOfWeek(int week) {
        return questions.ofWeek(week).flatMap(questions::quiz);
    }

    /** A question for all to look at; empty if there is no such question. */
    public Optional<AskedQuestion> asked(ModuleId module, String question) {
        return questions.find(module, question).map(Placed::asked);
    }

    /** How the person who asks stands with a question, by the latest answer; empty if there is no such question. */
    @Transactional(readOnly = true)
    public Optional<QuestionState> state(ModuleId module, String question) {
        return questions.find(module, question).map(this::state);
    }

    /**
     * The first answer of the person who asks to this question in the open attempt; an attempt is opened if there was none.
     *
     * @param chosen places of options, from 0; at least one, and at most as many as the question says
     */
    public AnswerOutcome answer(ModuleId module, String question, Set<Integer> chosen) {
        return send(module, question, chosen, false);
    }

    /** Tries a question again: counts if the open attempt has no answer to it yet, else it is practice. */
    public AnswerOutcome practise(ModuleId module, String question, Set<Integer> chosen) {
        return send(module, question, chosen, true);
    }

    private AnswerOutcome send(ModuleId module, String id, Set<Integer> chosen, boolean again) {
        PersonId me = current.get().id();
        Optional<Placed> found = questions.find(module, id);
        if (found.isEmpty()) {
            return new AnswerOutcome.Refused("This question is not in the module any more, so nothing was sent.");
        }
        Placed placed = found.get();
        if (chosen.isEmpty()) {
            return new AnswerOutcome.Refused("Choose at least one option, then send.");
        }
        return switch (Scoring.score(placed.question(), chosen)) {
            case MarkOutcome.Refused refused -> new AnswerOutcome.Refused(refused.says() + " Nothing was sent.");
            case MarkOutcome.Counted counted -> keep(me, placed, chosen, Score.of(counted.mark()), again);
        };
    }

    private AnswerOutcome keep(PersonId me, Placed placed, Set<Integer> chosen, Score score, boolean again) {
        if (!again && !mayStillBeAnswered(me, placed)) {
            return new AnswerOutcome.AnsweredBefore(state(placed));
        }
        Answer answer = answer(me, placed, new TreeSet<>(chosen), score, attemptFor(me, placed));
        if (!answers.insert(answer)) {
            return new AnswerOutcome.AnsweredBefore(state(placed));
        }
        finishIfComplete(me, placed.module().id());
        tellCourse(me, placed, answer.score());
        return new AnswerOutcome.Scored(answered(placed, answer));
    }

    private boolean mayStillBeAnswered(PersonId me, Placed placed) {
        ModuleId module = placed.module().id();
        String question = placed.question().id();
        Optional<Attempt> open = open(me, module);
        return open.isPresent()
                ? open.get().answer(question).isEmpty()
                : latest(me, placed).isEmpty();
    }

    /** The attempt in which the next answer counts; empty for practice. Opens the first attempt of a person. */
    private Optional<UUID> attemptFor(PersonId me, Placed placed) {
        ModuleId module = placed.module().id();
        List<Attempt> mine = attempts.of(me, module);
        if (mine.isEmpty()) {
            attempts.open(me, module, clock.instant());
            mine = attempts.of(me, module);
        }
        return mine.stream()
                .filter(attempt -> attempt.finished().isEmpty())
                .filter(attempt -> attempt.answer(placed.question().id()).isEmpty())
                .map(Attempt::id)
                .findFirst();
    }

    private Answer answer(PersonId me, Placed placed, SortedSet<Integer> chosen, Score score, Optional<UUID> attempt) {
        return new Answer(
                UUID.randomUUID(),
                me,
                placed.module().id(),
                placed.question().id(),
                attempt,
                placed.module().version(),
                placed.module().fingerprint(),
                Key.of(placed.question()),
                chosen,
                score,
                clock.instant());
    }

    private void tellCourse(PersonId me, Placed placed, Score score) {
        if (score.isFull()) {
            course.passed(me, placed.module().id(), placed.slide(), "You answered the question right.");
        } else {
            course.tried(me, placed.module().id(), placed.slide(), "You answered the question: " + score + ".");
        }
    }

    /** The person who asks begins a new attempt, unless one is open. Earlier ones stay. */
    public void startAgain(ModuleId module) {
        PersonId me = current.get().id();
        if (questions.quiz(module).isPresent()) {
            attempts.open(me, module, clock.instant());
        }
    }

    /** How the person who asks stands with the quiz; empty if the module has no questions. */
    public Optional<Standing> standing(ModuleId module) {
        PersonId me = current.get().id();
        return questions.quiz(module).map(quiz -> {
            finishIfComplete(me, module);
            List<Attempt> mine = attempts.of(me, module);
            Standing standing = new Standing(quiz, mine, List.of());
            return new Standing(quiz, mine, changedSince(standing.last(), questions.of(module)));
        });
    }

    private static List<AskedQuestion> changedSince(Optional<Attempt> last, List<Placed> now) {
        return last.stream()
                .flatMap(attempt -> now.stream()
                        .filter(placed -> attempt.answer(placed.question().id())
                                .map(answer -> answer.key().differsFrom(Key.of(placed.question())))
                                .orElse(true)))
                .map(Placed::asked)
                .toList();
    }

    /** What was answered in the open attempt, else in the last finished one, to each question of today that it has. */
    @Transactional(readOnly = true)
    public List<QuestionState> review(ModuleId module) {
        PersonId me = current.get().id();
        Optional<Attempt> last = attempts.of(me, module).stream()
                .filter(attempt -> attempt.finished().isPresent())
                .reduce((before, after) -> after);
        List<QuestionState> states = new ArrayList<>();
        last.ifPresent(attempt -> questions.of(module).forEach(placed -> attempt.answer(
                        placed.question().id())
                .ifPresent(answer -> states.add(after(placed, answer)))));
        return states;
    }

    /** A question may have gone while somebody was half-way: then the attempt is complete without it. */
    private void finishIfComplete(PersonId me, ModuleId module) {
        List<String> now = questions.of(module).stream()
                .map(placed -> placed.question().id())
                .toList();
        open(me, module)
                .filter(attempt -> now.stream()
                        .allMatch(question -> attempt.answer(question).isPresent()))
                .ifPresent(attempt -> {
                    Instant finished = clock.instant();
                    attempt.answers().stream()
                            .filter(answer -> !now.contains(answer.question()))
                            .forEach(answer -> answers.makePractice(answer.id()));
                    attempts.finish(attempt.id(), finished);
                });
    }

    private Optional<Attempt> open(PersonId me, ModuleId module) {
        return attempts.of(me, module).stream()
                .filter(attempt -> attempt.finished().isEmpty())
                .findFirst();
    }

    private QuestionState state(Placed placed) {
        return latest(current.get().id(), placed)
                .map(answer -> after(placed, answer))
                .orElseGet(() -> new QuestionState.Open(placed.asked()));
    }

    private Optional<Answer> latest(PersonId me, Placed placed) {
        return answers.of(me, placed.module().id()).stream()
                .filter(answer -> answer.question().equals(placed.question().id()))
                .reduce((before, after) -> after);
    }

    private QuestionState after(Placed placed, Answer answer) {
        if (answer.key().differsFrom(Key.of(placed.question()))) {
            List<String> texts = answer.key().texts();
            return new QuestionState.Changed(
                    placed.asked(),
                    answer.chosen().stream().map(texts::get).toList(),
                    answer.score(),
                    answer.contentVersion(),
                    answer.at());
        }
        return answered(placed, answer);
    }

    private QuestionState.Answered answered(Placed placed, Answer answer) {
        Question question = placed.question();
        List<Told.Option> options = IntStream.range(0, question.options().size())
                .mapToObj(place -> told(question, place, answer))
                .toList();
        Told told = new Told(
                options, answer.score(), question.recall(), answer.attempt().isPresent(), answer.at());
        return new QuestionState.Answered(placed.asked(), told, best(placed, answer));
    }

    private static Told.Option told(Question question, int place, Answer answer) {
        var option = question.options().get(place);
        return new Told.Option(option.text(), answer.chosen().contains(place), option.right(), option.guidance());
    }

    private Score best(Placed placed, Answer latest) {
        Key now = Key.of(placed.question());
        return answers.of(latest.person(), placed.module().id()).stream()
                .filter(answer -> answer.question().equals(placed.question().id()))
                .filter(answer -> !answer.key().differsFrom(now))
                .map(Answer::score)
                .reduce(latest.score(), (a, b) -> b.compareTo(a) > 0 ? b : a);
    }
}
