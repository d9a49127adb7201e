package org.wheelhouse.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.Questions.Placed;
import org.wheelhouse.quiz.engine.ItemStatistics;
import org.wheelhouse.quiz.engine.Key;
import org.wheelhouse.quiz.engine.Remark;
import org.wheelhouse.quiz.store.AttemptStore;

/** What the answers of a cohort say about the questions, for those who lead. Never about a single person. */
@Service
@Transactional(readOnly = true)
public class StatisticsService {

    /** Below this number of people nothing is told. */
    public static final int FEWEST_PEOPLE = 5;

    private final Questions questions;
    private final AttemptStore attempts;
    private final PeopleService people;
    private final CurrentPerson current;

    StatisticsService(Questions questions, AttemptStore attempts, PeopleService people, CurrentPerson current) {
        this.questions = questions;
        this.attempts = attempts;
        this.people = people;
        this.current = current;
    }

    /**
     * Empty if the module has no questions.
     *
     * @throws AccessDeniedException for anybody who does not lead
     */
    public Optional<StatisticsOutcome> statistics(ModuleId module, CohortId cohort) {
        if (!current.get().leads()) {
            throw new AccessDeniedException("only facilitators and admins see the numbers of a quiz");
        }
        return counted(module, cohort);
    }

    /**
     * How many answered each question right, in the order of the questions; for rooms above that decide themselves who may ask.
     * Empty if the module has no questions, or if fewer than {@value #FEWEST_PEOPLE} people have finished it.
     */
    public Optional<List<QuestionShare>> shares(ModuleId module, CohortId cohort) {
        return counted(module, cohort)
                .filter(StatisticsOutcome.Counted.class::isInstance)
                .map(counted -> ((StatisticsOutcome.Counted) counted).statistics())
                .map(numbers -> numbers.questions().stream()
                        .map(question -> new QuestionShare(
                                question.asked().text(),
                                question.item().facility().orElse(0),
                                numbers.people()))
                        .toList());
    }

    private Optional<StatisticsOutcome> counted(ModuleId module, CohortId cohort) {
        return questions.quiz(module).map(quiz -> {
            List<Attempt> first = firstFinished(module, cohort);
            List<Placed> now = questions.of(module);
            List<Attempt> fitting = first.stream()
                    .filter(attempt -> now.stream().allMatch(placed -> fits(attempt, placed)))
                    .toList();
            return fitting.size() < FEWEST_PEOPLE
                    ? new StatisticsOutcome.TooFew(quiz)
                    : new StatisticsOutcome.Counted(count(quiz, now, fitting, first.size() - fitting.size()));
        });
    }

    private List<Attempt> firstFinished(ModuleId module, CohortId cohort) {
        List<PersonId> members =
                people.participants(cohort).stream().map(Person::id).toList();
        Map<PersonId, Attempt> first = new LinkedHashMap<>();
        attempts.finished(module, members).forEach(attempt -> first.putIfAbsent(attempt.person(), attempt));
        return List.copyOf(first.values());
    }

    private static boolean fits(Attempt attempt, Placed placed) {
        return attempt.answer(placed.question().id())
                .map(answer -> !answer.key().differsFrom(Key.of(placed.question())))
                .orElse(false);
    }

    private static QuizStatistics count(Quiz quiz, List<Placed> now, List<Attempt> attempts, int leftOut) {
        double[] maxima = now.stream().mapToDouble(question -> 1).toArray();
        List<double[]> marks = attempts.stream()
                .map(attempt -> now.stream()
                        .mapToDouble(placed -> answer(attempt, placed).score().share())
                        .toArray())
                .toList();
        ItemStatistics statistics = ItemStatistics.of(maxima, marks);
        List<QuizStatistics.OfQuestion> ofQuestions = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            ItemStatistics.Item item = statistics.items().get(i);
            ofQuestions.add(new QuizStatistics.OfQuestion(
                    now.get(i).asked(), item, options(now.get(i), attempts), Remark.of(item, attempts.size())));
        }
        return new QuizStatistics(quiz, attempts.size(), leftOut, statistics.alpha(), ofQuestions);
    }

    private static Answer answer(Attempt attempt, Placed placed) {
        return attempt.answer(placed.question().id()).orElseThrow();
    }

    private static List<QuizStatistics.OptionCount> options(Placed placed, List<Attempt> attempts) {
        return IntStream.range(0, placed.question().options().size())
                .mapToObj(place -> new QuizStatistics.OptionCount(
                        placed.question().options().get(place).text(),
                        placed.question().options().get(place).right(),
                        (int) attempts.stream()
                                .filter(attempt ->
                                        answer(attempt, placed).chosen().contains(place))
                                .count()))
                .toList();
    }
}
