package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.SortedSet;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.kit.Notice;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.AnswerOutcome;
import org.wheelhouse.quiz.AskedQuestion;
import org.wheelhouse.quiz.Quiz;
import org.wheelhouse.quiz.QuizService;
import org.wheelhouse.quiz.Standing;

/** The quiz of a week: one question at a time, then the result. What was answered on the slides of an open attempt counts here. */
@Route("quiz/:week([0-9]{1,2})")
@RolesAllowed({"ADMIN", "FACILITATOR", "PARTICIPANT"})
@StyleSheet("context://frontend/quiz.css")
class QuizView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final QuizService quizzes;
    private final Person person;
    private final Div page = new Div();
    private String title = "Quiz";

    QuizView(QuizService quizzes, CurrentPerson current) {
        this.quizzes = quizzes;
        this.person = current.get();
        addClassName("wh-stack");
        page.addClassName("wh-quiz");
        page.setId("quiz");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int week = Integer.parseInt(event.getRouteParameters().get("week").orElseThrow());
        Quiz quiz = quizzes.quizOfWeek(week).orElseThrow(() -> new NotFoundException("No quiz in week " + week));
        title = "Quiz of week " + week;
        removeAll();
        add(
                person.leads() ? new ViewHead(quiz.title(), title, numbers(week)) : new ViewHead(quiz.title(), title),
                page);
        show(quiz.module());
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }

    private static Anchor numbers(int week) {
        Anchor link = new Anchor("/quiz/" + week + "/statistics", "Numbers of a cohort");
        link.setId("quiz-numbers");
        return link;
    }

    private void show(ModuleId module) {
        Standing standing = quizzes.standing(module).orElseThrow(() -> new NotFoundException("No quiz in " + module));
        if (standing.open().isPresent() && standing.next().isPresent()) {
            ask(standing, standing.next().get());
        } else if (standing.last().isPresent()) {
            showOnly(new QuizResult(standing, quizzes.review(module), person.zone(), () -> again(module)));
        } else {
            introduce(standing);
        }
    }

    private void introduce(Standing standing) {
        int count = standing.quiz().questions().size();
        Paragraph what = new Paragraph(
                count == 1
                        ? "One question."
                        : "Questions: " + count + ", one at a time."
                                + " After each answer you read why it is right or wrong.");
        Paragraph who = new Paragraph(
                "Only you see your answers and your score. Facilitators see the numbers of a whole cohort,"
                        + " from five people on, and no names.");
        who.addClassName("wh-soft");
        Button begin =
                main("Begin", "quiz-begin", () -> ask(standing, standing.next().orElseThrow())
                        .focusFirst());
        showOnly(what, rule(), who, new Div(begin));
    }

    static Paragraph rule() {
        Paragraph rule = new Paragraph(Words.RULE);
        rule.setId("quiz-rule");
        rule.addClassName("wh-soft");
        return rule;
    }

    private AnswerForm ask(Standing standing, AskedQuestion asked) {
        AnswerForm[] form = new AnswerForm[1];
        form[0] = new AnswerForm(asked, chosen -> send(standing, asked, chosen, form[0]));
        showOnly(steps(standing, asked), form[0]);
        return form[0];
    }

    private void send(Standing standing, AskedQuestion asked, SortedSet<Integer> chosen, AnswerForm form) {
        switch (quizzes.answer(asked.module(), asked.id(), chosen)) {
            case AnswerOutcome.Scored scored -> {
                ToldPanel told = new ToldPanel(scored.state());
                showOnly(steps(standing, asked), told, new Div(next(asked.module())));
                told.focusVerdict();
            }
            case AnswerOutcome.AnsweredBefore before -> {
                show(asked.module());
                page.addComponentAsFirst(
                        Notice.info("You answered that question before, in another window. That answer stands."));
            }
            case AnswerOutcome.Refused refused -> form.say(refused.sentence());
        }
    }

    private Button next(ModuleId module) {
        boolean done = quizzes.standing(module).flatMap(Standing::open).isEmpty();
        return main(done ? "See the result" : "Next question", "quiz-next", () -> show(module));
    }

    private static Component steps(Standing standing, AskedQuestion asked) {
        int number = standing.quiz().questions().indexOf(asked) + 1;
        int count = standing.quiz().questions().size();
        Paragraph words = new Paragraph("Question " + number + " of " + count);
        words.setId("quiz-progress");
        words.addClassName("wh-eyebrow");
        Span filled = new Span();
        filled.getStyle().setWidth(100 * number / count + "%");
        Div meter = new Div(filled);
        meter.addClassName("wh-meter");
        meter.getElement().setAttribute("aria-hidden", "true");
        Div steps = new Div(words, meter);
        steps.addClassName("wh-steps");
        return steps;
    }

    private void again(ModuleId module) {
        quizzes.startAgain(module);
        show(module);
    }

    static Button main(String words, String id, Runnable does) {
        Button button = new Button(words, click -> does.run());
        button.setId(id);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void showOnly(Component... parts) {
        page.removeAll();
        page.add(parts);
    }
}
