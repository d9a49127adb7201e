package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.wheelhouse.kit.HomeCard;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;
import org.wheelhouse.quiz.Quiz;
import org.wheelhouse.quiz.QuizService;
import org.wheelhouse.quiz.Standing;

/** Says which quiz of this person's weeks so far is not done. */
@org.springframework.stereotype.Component
@Order(30)
class QuizHomeCard implements HomeCard {

    /** A quiz is due from a week before its session on: who prepares may take it early. */
    private static final int DAYS_BEFORE = 7;

    private final QuizService quizzes;
    private final PeopleService people;
    private final CurrentPerson current;
    private final Clock clock;

    QuizHomeCard(QuizService quizzes, PeopleService people, CurrentPerson current, Clock clock) {
        this.quizzes = quizzes;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.DUE;
    }

    @Override
    public Optional<Component> show() {
        List<Standing> due = current.find()
                .filter(person -> person.role() == Role.PARTICIPANT)
                .map(this::due)
                .orElse(List.of());
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Div card = new Div(new H2("Quiz"));
        card.addClassName("wh-section");
        due.forEach(standing -> card.add(line(standing)));
        return Optional.of(card);
    }

    private List<Standing> due(Person person) {
        return person.cohort().flatMap(people::cohort).stream()
                .flatMap(cohort -> cohort.sessions().stream())
                .filter(session -> session.begins()
                        .toInstant()
                        .isBefore(clock.instant().plus(java.time.Duration.ofDays(DAYS_BEFORE))))
                .map(Cohort.Session::week)
                .sorted()
                .flatMap(week -> quizzes.quizOfWeek(week).stream())
                .flatMap(quiz -> quizzes.standing(quiz.module()).stream())
                .filter(standing -> standing.finished().isEmpty())
                .toList();
    }

    private static Paragraph line(Standing standing) {
        Quiz quiz = standing.quiz();
        Anchor link = new Anchor("/quiz/" + quiz.week(), "Quiz of week " + quiz.week() + ": " + quiz.title());
        link.setId("home-quiz-" + quiz.week());
        Paragraph line = new Paragraph(link);
        line.add(
                standing.answered() == 0
                        ? " Not done yet."
                        : " " + standing.answered() + " of " + quiz.questions().size() + " answered.");
        return line;
    }
}
