package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.SortedSet;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.quiz.AnswerOutcome;
import org.wheelhouse.quiz.AskedQuestion;
import org.wheelhouse.quiz.QuestionState;
import org.wheelhouse.quiz.QuizService;

/** A question on a slide: asks, tells, offers to try again. What is right comes from the server after the answer was sent. */
@StyleSheet("context://frontend/quiz.css")
final class QuestionPanel extends Div {

    private final QuizService quiz;
    private final ZoneId zone;

    QuestionPanel(QuizService quiz, QuestionState state, ZoneId zone) {
        this.quiz = quiz;
        this.zone = zone;
        addClassName("wh-quiz");
        setId("question-" + state.asked().id());
        show(state);
    }

    private void show(QuestionState state) {
        switch (state) {
            case QuestionState.Open open -> showForm(open.asked(), false);
            case QuestionState.Answered answered -> showTold(answered);
            case QuestionState.Changed changed -> showChanged(changed);
        }
    }

    private AnswerForm showForm(AskedQuestion asked, boolean again) {
        AnswerForm[] form = new AnswerForm[1];
        form[0] = new AnswerForm(asked, chosen -> send(asked, chosen, again, form[0]));
        showOnly(form[0]);
        return form[0];
    }

    private void send(AskedQuestion asked, SortedSet<Integer> chosen, boolean again, AnswerForm form) {
        AnswerOutcome outcome = again
                ? quiz.practise(asked.module(), asked.id(), chosen)
                : quiz.answer(asked.module(), asked.id(), chosen);
        switch (outcome) {
            case AnswerOutcome.Scored scored -> showTold(scored.state()).focusVerdict();
            case AnswerOutcome.AnsweredBefore before -> {
                show(before.state());
                addComponentAsFirst(
                        Notice.info("You answered this question before, in another window. That answer stands."));
            }
            case AnswerOutcome.Refused refused -> form.say(refused.sentence());
        }
    }

    private ToldPanel showTold(QuestionState.Answered state) {
        ToldPanel told = new ToldPanel(state);
        Anchor whole = new Anchor("/quiz/" + state.asked().week(), "The whole quiz");
        whole.setId("question-" + state.asked().id() + "-quiz");
        showOnly(told, row(tryAgain(state.asked()), whole));
        return told;
    }

    private void showChanged(QuestionState.Changed state) {
        showOnly(changed(state, zone), new Div(tryAgain(state.asked())));
    }

    /** The notice about an answer that was measured with another key. */
    static Notice changed(QuestionState.Changed state, ZoneId zone) {
        UnorderedList chosen = new UnorderedList();
        state.chosen().forEach(text -> chosen.add(item(text, state.asked().week())));
        return Notice.warning("This question was changed after you answered it on " + Words.time(state.at(), zone)
                        + " (version " + state.contentVersion() + "). Your answer and its score of that day stay: "
                        + state.score() + ". You chose:")
                .with(chosen);
    }

    private static ListItem item(String text, int week) {
        return new ListItem(new Passage("span", text, week));
    }

    private Button tryAgain(AskedQuestion asked) {
        Button again = new Button("Try again", click -> showForm(asked, true).focusFirst());
        again.setId("question-" + asked.id() + "-again");
        return again;
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("wh-row");
        return row;
    }

    private void showOnly(Component... parts) {
        removeAll();
        add(parts);
    }
}
