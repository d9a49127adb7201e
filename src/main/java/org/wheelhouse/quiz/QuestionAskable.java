package org.wheelhouse.quiz;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.AskRecord;
import org.wheelhouse.activity.Askable;
import org.wheelhouse.quiz.engine.Question;
import org.wheelhouse.quiz.engine.QuestionCopy;
import org.wheelhouse.text.Fence;
import org.wheelhouse.text.SafeMarkdown;
import org.wheelhouse.text.Written;

/**
 * Lets a facilitator ask the questions of a module live. Always anonymous: nobody is tested in front of others, and what a room
 * learns from a question is how it spread.
 */
@Component
class QuestionAskable implements Askable {

    static final String KIND = "question";
    private static final int LONGEST = 8000;
    private static final int TITLE = 300;

    @Override
    public String kind() {
        return KIND;
    }

    /** A question whose text and options pass {@value #LONGEST} signs cannot be asked live. */
    @Override
    public Optional<AskForm> form(Object value) {
        return value instanceof Question question && question.choose() > 0
                ? Optional.of(form(question)).filter(form -> form.written().length() <= LONGEST)
                : Optional.empty();
    }

    private static AskForm form(Question question) {
        String words = SafeMarkdown.passage(question.text()).words();
        String title = words.length() > TITLE ? words.substring(0, TITLE) : words;
        return new AskForm(KIND, title, true, QuestionCopy.of(question).written());
    }

    /** The question of an ask; empty when the ask is of another kind. */
    static Optional<QuestionCopy> copy(AskForm form) {
        return form.kind().equals(KIND) ? Optional.of(QuestionCopy.read(form.written())) : Optional.empty();
    }

    @Override
    public Optional<Fence> fence(AskForm form) {
        return copy(form)
                .map(copy -> new Fence(List.of(written(KIND), written(copy.id())), List.of(), List.of(), 1, 1, 1));
    }

    private static Written written(String text) {
        return new Written(text, 1, 1);
    }

    @Override
    public Optional<String> refuses(AskForm form, String answer) {
        return copy(form).flatMap(copy -> copy.refuses(answer));
    }

    /** With the right options named: the room has seen them. */
    @Override
    public List<AskRecord.Line> told(AskForm form, List<String> answers) {
        return copy(form).stream()
                .flatMap(copy -> copy.key().lines().stream())
                .map(option -> new AskRecord.Line(
                        SafeMarkdown.passage(option.text()).words() + (option.right() ? " (right)" : ""),
                        Optional.of((int) answers.stream()
                                .filter(answer -> answer.lines().toList().contains(option.text()))
                                .count())))
                .toList();
    }
}
