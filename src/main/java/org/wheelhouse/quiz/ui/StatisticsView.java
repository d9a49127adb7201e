package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.kit.EmptyState;
import org.wheelhouse.kit.ViewHead;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.Quiz;
import org.wheelhouse.quiz.QuizService;
import org.wheelhouse.quiz.QuizStatistics;
import org.wheelhouse.quiz.StatisticsOutcome;
import org.wheelhouse.quiz.StatisticsService;

/** What the answers of a cohort say about the questions of a quiz. The cohort stands in the address: {@code ?cohort=KEY}. */
@Route("quiz/:week([0-9]{1,2})/statistics")
@RolesAllowed({"ADMIN", "FACILITATOR"})
@StyleSheet("context://frontend/quiz.css")
class StatisticsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final QuizService quizzes;
    private final StatisticsService statistics;
    private final PeopleService people;
    private final Person person;
    private String title = "Numbers of the quiz";

    StatisticsView(QuizService quizzes, StatisticsService statistics, PeopleService people, CurrentPerson current) {
        this.quizzes = quizzes;
        this.statistics = statistics;
        this.people = people;
        this.person = current.get();
        addClassName("wh-stack");
    }

    @Override
    public String getPageTitle() {
        return title + " - Wheelhouse";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int week = Integer.parseInt(event.getRouteParameters().get("week").orElseThrow());
        Quiz quiz = quizzes.quizOfWeek(week).orElseThrow(() -> new NotFoundException("No quiz in week " + week));
        title = "Numbers of the quiz of week " + week;
        removeAll();
        add(new ViewHead(quiz.title(), title));
        List<Cohort> cohorts = people.cohortsOf(person);
        Optional<Cohort> shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("cohort")
                .flatMap(wanted -> cohorts.stream()
                        .filter(cohort -> cohort.id().toString().equals(wanted))
                        .findFirst())
                .or(() -> own(cohorts))
                .or(() -> cohorts.stream().findFirst());
        if (shown.isEmpty()) {
            add(new EmptyState(
                    "No cohort yet", "When an admin has made a cohort, the numbers of its quiz stand here."));
            return;
        }
        if (cohorts.size() > 1) {
            add(choice(week, cohorts, shown.get()));
        }
        statistics.statistics(quiz.module(), shown.get().id()).ifPresent(outcome -> show(outcome, shown.get()));
    }

    private Optional<Cohort> own(List<Cohort> cohorts) {
        return person.cohort().flatMap(own -> cohorts.stream()
                .filter(cohort -> cohort.id().equals(own))
                .findFirst());
    }

    private static Nav choice(int week, List<Cohort> cohorts, Cohort shown) {
        Nav nav = new Nav();
        nav.addClassName("wh-row");
        nav.getElement().setAttribute("aria-label", "Cohorts");
        cohorts.forEach(cohort -> {
            Anchor link = new Anchor("/quiz/" + week + "/statistics?cohort=" + cohort.id(), cohort.name());
            link.setId("cohort-" + cohort.id());
            if (cohort.id().equals(shown.id())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    private void show(StatisticsOutcome outcome, Cohort cohort) {
        switch (outcome) {
            case StatisticsOutcome.TooFew none ->
                add(new EmptyState(
                        "Fewer than five people of " + cohort.name() + " have finished this quiz",
                        "Numbers appear from five people on, so that nobody's own result can be read from them."));
            case StatisticsOutcome.Counted counted -> show(counted.statistics(), cohort);
        }
    }

    private void show(QuizStatistics numbers, Cohort cohort) {
        Paragraph who = new Paragraph(numbers.people() + " people of " + cohort.name()
                + " have finished the quiz. The first attempt of each counts; no names stand here."
                + leftOut(numbers) + consistency(numbers));
        who.setId("statistics-people");
        add(who);
        if (numbers.people() < 10) {
            add(soft("With fewer than ten people the numbers are mostly luck, so there are no remarks."));
        }
        Anchor csv = new Anchor(csv(numbers), "Download as a table (CSV)");
        csv.setId("statistics-csv");
        add(new StatisticsTable(numbers), new Div(csv), new H2("How often each option was chosen"));
        numbers.questions().forEach(question -> add(new OptionBars(question, numbers.people())));
        add(new H2("What the words mean"), explained());
    }

    private static String leftOut(QuizStatistics numbers) {
        return switch (numbers.leftOut()) {
            case 0 -> "";
            case 1 -> " One attempt is left out, for a question was changed after it.";
            default -> " " + numbers.leftOut() + " attempts are left out, for a question was changed after them.";
        };
    }

    private static String consistency(QuizStatistics numbers) {
        return numbers.alpha().isPresent() ? " Consistency (alpha): " + StatisticsTable.one(numbers.alpha()) + "." : "";
    }

    private static DownloadHandler csv(QuizStatistics numbers) {
        byte[] bytes = StatisticsTable.csv(numbers).getBytes(StandardCharsets.UTF_8);
        return DownloadHandler.fromInputStream(event -> new DownloadResponse(
                new ByteArrayInputStream(bytes),
                "quiz-week-" + numbers.quiz().week() + ".csv",
                "text/csv;charset=utf-8",
                bytes.length));
    }

    private static Component explained() {
        return new Div(
                soft(
                        "Facility: the mean of the points reached, in percent. Below 35 a question is hard, above 85 easy."),
                soft(
                        "Discrimination: whether those who did well in the rest did well here, from -100 to 100. Below 0 the key"
                                + " may be wrong, below 20 it is weak, from 30 on good."),
                soft("Efficiency: how much of the discrimination that these points allow was reached, in percent."),
                soft("Upper-lower: the share of the best 27 percent of people minus that of the lowest, from -1 to 1."),
                soft("A dash stands where there is no such number, as when everybody had the same points."));
    }

    private static Paragraph soft(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassNames("wh-soft", "wh-small");
        return paragraph;
    }
}
