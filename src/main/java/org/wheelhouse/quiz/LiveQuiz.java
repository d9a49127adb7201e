package org.wheelhouse.quiz;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.wheelhouse.activity.AnswerOutcome;
import org.wheelhouse.activity.AnswerService;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.Result;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.Questions.Placed;
import org.wheelhouse.quiz.engine.Key;
import org.wheelhouse.quiz.engine.Option;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.quiz.engine.QuestionCopy;

/**
 * The questions of a module, paced by a facilitator: asks of {@code activity} whose meaning is known here. An answer in a room is
 * no attempt at the quiz, so whoever takes it alone later starts fresh.
 */
@Service
public class LiveQuiz {

    private final AnswerService answers;
    private final Questions questions;

    LiveQuiz(AnswerService answers, Questions questions) {
        this.answers = answers;
        this.questions = questions;
    }

    /** The question of an ask as it may be shown before it is revealed; empty when the ask is none of a question. */
    public Optional<AskedQuestion> asked(Ask ask) {
        return QuestionAskable.copy(ask.form()).map(copy -> asked(ask, copy));
    }

    private AskedQuestion asked(Ask ask, QuestionCopy copy) {
        int week = questions
                .module(ask.key().module())
                .map(module -> module.week())
                .orElse(0);
        return new AskedQuestion(ask.key().module(), week, copy.id(), copy.text(), copy.options(), copy.choose());
    }

    /** What everybody in the room may see: all of it once it is revealed, nothing before. */
    public Optional<LiveResult> shown(Ask ask) {
        return result(ask, answers.live(ask));
    }

    /** What those who lead see: from closing on all of it. */
    public Optional<LiveResult> forLead(Ask ask, Person lead) {
        return result(ask, answers.forLead(ask, lead.id()));
    }

    private Optional<LiveResult> result(Ask ask, Result seen) {
        Optional<QuestionCopy> copy = QuestionAskable.copy(ask.form());
        return copy.isPresent() && seen instanceof Result.Shown shown
                ? Optional.of(result(ask, copy.get(), shown.answers()))
                : Optional.empty();
    }

    private LiveResult result(Ask ask, QuestionCopy copy, List<String> given) {
        List<SortedSet<Integer>> chosen = given.stream().map(copy::chosen).toList();
        Optional<Question> today = questions
                .find(ask.key().module(), copy.id())
                .map(Placed::question)
                .filter(question -> !Key.of(question).differsFrom(copy.key()));
        List<LiveResult.Option> options = IntStream.range(0, copy.options().size())
                .mapToObj(place -> option(copy, place, chosen, today))
                .toList();
        return new LiveResult(
                asked(ask, copy),
                ask.key().round(),
                given.size(),
                options,
                today.map(Question::recall).orElse(""));
    }

    private static LiveResult.Option option(
            QuestionCopy copy, int place, List<SortedSet<Integer>> chosen, Optional<Question> today) {
        Key.Line line = copy.key().lines().get(place);
        int people = (int) chosen.stream().filter(one -> one.contains(place)).count();
        String guidance = today.map(question -> question.options().get(place))
                .map(Option::guidance)
                .orElse("");
        return new LiveResult.Option(line.text(), line.right(), people, guidance);
    }

    /** The places of the options that the person chose, from 0; none if the person has not answered. */
    public SortedSet<Integer> own(Ask ask, Person person) {
        return QuestionAskable.copy(ask.form())
                .flatMap(copy -> answers.own(ask, person.id()).map(copy::chosen))
                .orElseGet(TreeSet::new);
    }

    /**
     * Counts the person's answer in place of an earlier one, as long as the question is open.
     *
     * @param chosen places of options, from 0
     */
    public AnswerOutcome answer(Ask ask, Person person, Set<Integer> chosen) {
        QuestionCopy copy = QuestionAskable.copy(ask.form()).orElseThrow();
        boolean known = chosen.stream()
                .allMatch(place -> place >= 0 && place < copy.options().size());
        return known
                ? answers.answer(ask.id(), person, copy.answer(chosen))
                : new AnswerOutcome.Refused("This question has no such option.");
    }
}
