package org.wheelhouse.quiz;

import java.util.List;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.quiz.engine.Option;
import org.wheelhouse.quiz.engine.Question;

/**
 * A question as it may be shown before it is answered: nothing here tells which option is right.
 *
 * @param text inline Markdown as typed
 * @param options inline Markdown as typed
 * @param choose how many are to be chosen, at least 1
 */
public record AskedQuestion(ModuleId module, int week, String id, String text, List<String> options, int choose) {

    public AskedQuestion {
        options = List.copyOf(options);
    }

    static AskedQuestion of(ModuleId module, int week, Question question) {
        return new AskedQuestion(
                module,
                week,
                question.id(),
                question.text(),
                question.options().stream().map(Option::text).toList(),
                question.choose());
    }
}
