package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.quiz.AskedQuestion;
import org.wheelhouse.quiz.Attempt;
import org.wheelhouse.quiz.QuestionState;
import org.wheelhouse.quiz.Standing;
import org.wheelhouse.text.SafeMarkdown;

/** The end of a quiz: the score with its rule, best and last, each question once more, and another try. */
final class QuizResult extends Div {

    private final ZoneId zone;

    QuizResult(Standing standing, List<QuestionState> review, ZoneId zone, Runnable again) {
        this.zone = zone;
        addClassName("wh-stack");
        Attempt last = standing.last().orElseThrow();
        Paragraph score = new Paragraph(last.score().toString());
        score.setId("quiz-score");
        score.addClassName("wh-result");
        Paragraph attempts = new Paragraph(bestAndLast(standing, last));
        attempts.setId("quiz-best-and-last");
        add(score, attempts, QuizView.rule());
        if (!standing.changed().isEmpty()) {
            add(changed(standing.changed()));
        }
        Anchor back = new Anchor("/week/" + standing.quiz().week(), "Back to the slides");
        back.setId("quiz-back");
        Div next = new Div(QuizView.main("Try again", "quiz-again", again), back);
        next.addClassName("wh-row");
        H2 head = new H2("Your answers");
        add(next, head);
        review.forEach(state -> add(question(state)));
    }

    private String bestAndLast(Standing standing, Attempt last) {
        String when = Words.time(last.finished().orElseThrow(), zone);
        if (standing.finished().size() == 1) {
            return "Finished on " + when + ". It is your first attempt.";
        }
        Attempt best = standing.best().orElseThrow();
        return "Last: " + last.score() + ", on " + when + ". Best: " + best.score() + ", on "
                + Words.time(best.finished().orElseThrow(), zone) + ". Attempts: "
                + standing.finished().size() + ".";
    }

    private static Notice changed(List<AskedQuestion> questions) {
        String which = questions.size() == 1
                ? "One question was changed or added since you finished: "
                : Words.number(questions.size()).substring(0, 1).toUpperCase()
                        + Words.number(questions.size()).substring(1)
                        + " questions were changed or added since you finished: ";
        String list = String.join(
                "; ",
                questions.stream()
                        .map(question -> SafeMarkdown.passage(question.text()).words())
                        .toList());
        Notice notice = Notice.warning(which + list
                + " Your attempt keeps its version and its score. Try again to answer the quiz as it is now.");
        notice.setId("quiz-changed");
        return notice;
    }

    private NativeDetails question(QuestionState state) {
        Component inside =
                switch (state) {
                    case QuestionState.Answered answered -> new ToldPanel(answered);
                    case QuestionState.Changed changed -> QuestionPanel.changed(changed, zone);
                    case QuestionState.Open open -> new Paragraph("Not answered.");
                };
        NativeDetails details = new NativeDetails(summary(state), inside);
        details.setId("quiz-answer-" + state.asked().id());
        return details;
    }

    private static String summary(QuestionState state) {
        String text = SafeMarkdown.passage(state.asked().text()).words();
        return switch (state) {
            case QuestionState.Answered answered ->
                Words.verdict(answered.told().score()) + ": " + text;
            case QuestionState.Changed changed -> "Changed since: " + text;
            case QuestionState.Open open -> text;
        };
    }
}
