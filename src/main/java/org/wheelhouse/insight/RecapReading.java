package org.wheelhouse.insight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionNumbers;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.Mark;
import org.wheelhouse.course.MarkCount;
import org.wheelhouse.course.MarkService;
import org.wheelhouse.course.Module;
import org.wheelhouse.course.ProgramWeek;
import org.wheelhouse.course.Slide;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.insight.Recap.Attendance;
import org.wheelhouse.insight.Recap.Marked;
import org.wheelhouse.insight.Recap.Marks;
import org.wheelhouse.insight.Recap.Share;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.StatisticsService;
import org.wheelhouse.text.SafeMarkdown;
import org.wheelhouse.workshop.AttendanceService;
import org.wheelhouse.workshop.HeldSession;

/** Asks each room for what it knows of one week and one cohort. */
@Component
class RecapReading {

    private static final int TOP = 3;
    private static final int LINES = 3;

    private final AttendanceService attendance;
    private final StatisticsService quizzes;
    private final MarkService marks;
    private final ActionListService actions;
    private final PeopleService people;
    private final Content content;
    private final LabReading labs;

    RecapReading(
            AttendanceService attendance,
            StatisticsService quizzes,
            MarkService marks,
            ActionListService actions,
            PeopleService people,
            Content content,
            LabReading labs) {
        this.attendance = attendance;
        this.quizzes = quizzes;
        this.marks = marks;
        this.actions = actions;
        this.people = people;
        this.content = content;
        this.labs = labs;
    }

    Recap read(int week, Cohort cohort) {
        Optional<Module> module = content.ofWeek(week);
        return new Recap(
                week,
                title(week),
                attendance(week, cohort),
                quiz(week, module, cohort),
                marks(week, module, cohort),
                goals(week, cohort),
                labs.read(week, last(week, cohort)));
    }

    private String title(int week) {
        return content.program().stream()
                .filter(one -> one.number() == week)
                .map(ProgramWeek::title)
                .findFirst()
                .orElse("Week " + week);
    }

    private Figure<Attendance> attendance(int week, Cohort cohort) {
        Optional<HeldSession> last = last(week, cohort);
        if (last.isEmpty()) {
            return new Figure.Missing<>("No session of week " + week
                    + " was held for this cohort yet. Who joins a live session" + " by its code is counted here.");
        }
        return Figure.of(
                last.filter(session -> session.came() >= Figure.FEWEST)
                        .map(session -> new Attendance(
                                session.came(),
                                session.invited(),
                                session.began().toLocalDate())),
                "Fewer than five people of this cohort joined the session of week " + week
                        + ", so no number is shown.");
    }

    private Optional<HeldSession> last(int week, Cohort cohort) {
        return attendance.held(cohort.id()).stream()
                .filter(session -> session.week() == week && session.over())
                .reduce((earlier, later) -> later);
    }

    private Figure<List<Share>> quiz(int week, Optional<Module> module, Cohort cohort) {
        if (module.isEmpty()) {
            return new Figure.Missing<>(notWritten(week, "its quiz brings these figures"));
        }
        return Figure.of(
                quizzes.shares(module.get().id(), cohort.id()).map(shares -> shares.stream()
                        .map(share -> new Share(
                                SafeMarkdown.passage(share.text()).words(), (int) Math.round(share.percent())))
                        .toList()),
                "Fewer than five people have finished the quiz of week " + week
                        + ". From five on each question stands here with its share of right answers.");
    }

    private Figure<Marks> marks(int week, Optional<Module> module, Cohort cohort) {
        if (module.isEmpty()) {
            return new Figure.Missing<>(notWritten(week, "marks on its slides bring these lines"));
        }
        List<PersonId> members =
                people.participants(cohort.id()).stream().map(Person::id).toList();
        List<MarkCount> counts = marks.countsOf(module.get().id(), members);
        return Figure.of(
                Optional.of(counts)
                        .filter(some -> !some.isEmpty())
                        .map(some -> new Marks(
                                top(module.get(), some, Mark.Kind.AHA), top(module.get(), some, Mark.Kind.CONFUSING))),
                "No slide of week " + week
                        + " was marked alike by five people. The marks Aha and Confusing below each slide bring"
                        + " these lines.");
    }

    private static List<Marked> top(Module module, List<MarkCount> counts, Mark.Kind kind) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .limit(TOP)
                .map(count -> new Marked(
                        module.slide(count.slide()).map(Slide::title).orElse("A slide that is gone"),
                        count.people(),
                        count.lines().stream().distinct().limit(LINES).toList()))
                .toList();
    }

    private static String notWritten(int week, String brings) {
        return "Week " + week + " is not written yet; " + brings + ".";
    }

    private Figure<ActionNumbers> goals(int week, Cohort cohort) {
        ActionNumbers numbers = actions.numbersOf(cohort, OptionalInt.of(week));
        return Figure.of(
                Optional.of(numbers).filter(some -> some.toDo() + some.done() + some.dropped() > 0),
                "No goal came out of week " + week
                        + ". The goal of two weeks and the steps for Monday on its slides make them.");
    }
}
