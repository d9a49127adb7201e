package org.wheelhouse.activity.fence;

import java.util.List;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.AskRecord;
import org.wheelhouse.activity.Askable;
import org.wheelhouse.activity.engine.AnswerWords;
import org.wheelhouse.activity.engine.ChoicePoll;
import org.wheelhouse.activity.engine.DotsPoll;
import org.wheelhouse.activity.engine.Matching;
import org.wheelhouse.activity.engine.Question;
import org.wheelhouse.activity.engine.RankingPoll;
import org.wheelhouse.activity.engine.Telling;
import org.wheelhouse.text.SafeMarkdown;

/** A kind of ask whose question is this room's: its answers are told in the question's own words. */
public interface ToldInWords extends Askable, QuestionCopy {

    @Override
    default List<AskRecord.Line> told(AskForm form, List<String> answers) {
        return question(form).map(question -> told(question, answers)).orElse(List.of());
    }

    /** Only what a trainer wrote is Markdown. */
    private static List<AskRecord.Line> told(Question question, List<String> answers) {
        boolean markdown = question instanceof ChoicePoll
                || question instanceof RankingPoll
                || question instanceof DotsPoll
                || question instanceof Matching;
        return Telling.lines(question, answers).stream()
                .map(line -> new AskRecord.Line(markdown ? plain(line.words()) : line.words(), line.people()))
                .toList();
    }

    @Override
    default String inWords(AskForm form, String answer) {
        return question(form)
                .map(question -> AnswerWords.inWords(question, answer))
                .orElse(answer);
    }

    @Override
    default List<String> heads(AskForm form) {
        return question(form).map(AnswerWords::heads).orElse(List.of("Answer")).stream()
                .map(ToldInWords::plain)
                .toList();
    }

    @Override
    default List<String> cells(AskForm form, String answer) {
        return question(form)
                .map(question -> AnswerWords.cells(question, answer))
                .orElse(List.of(answer));
    }

    private static String plain(String markdown) {
        return SafeMarkdown.passage(markdown).words();
    }
}
