package org.wheelhouse.course.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.course.Content;
import org.wheelhouse.course.CourseService;
import org.wheelhouse.course.ProgramWeek;
import org.wheelhouse.course.Progress;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** What the cards of the home screen know about the person who looks: the program, its dates, the way through it. */
@Component
class Agenda {

    private final Content content;
    private final CourseService course;
    private final PeopleService people;
    private final CurrentPerson current;
    private final Clock clock;

    Agenda(Content content, CourseService course, PeopleService people, CurrentPerson current, Clock clock) {
        this.content = content;
        this.course = course;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /** Empty for somebody who takes no program. */
    Optional<Person> reader() {
        return current.find().filter(person -> person.role() != Role.GUEST);
    }

    Days days() {
        return new Days(clock, current.get().zone());
    }

    List<ProgramWeek> program() {
        return content.program();
    }

    Optional<Progress> progress(ProgramWeek week) {
        return week.module().flatMap(module -> course.progress(module.id()));
    }

    Optional<Cohort.Session> session(int week) {
        return cohort().flatMap(cohort -> cohort.session(week));
    }

    /** The address of the file with all sessions, for the person's calendar. */
    Optional<String> calendar() {
        return current.get().cohort().map(cohort -> "/do/calendar/" + cohort + ".ics");
    }

    private Optional<Cohort> cohort() {
        return current.get().cohort().flatMap(people::cohort);
    }

    /** The session that runs or comes next. */
    Optional<Cohort.Session> next() {
        Instant now = clock.instant();
        return cohort().stream()
                .flatMap(cohort -> cohort.sessions().stream())
                .filter(session -> session.begins()
                        .plusMinutes(session.minutes())
                        .toInstant()
                        .isAfter(now))
                .min(Comparator.comparing(Cohort.Session::begins));
    }

    /** This week: that of the next session; after the last one the last week; without dates the first one that is written. */
    Optional<ProgramWeek> thisWeek() {
        Optional<Integer> number = next().or(this::last).map(Cohort.Session::week);
        return number.flatMap(week -> program().stream()
                        .filter(known -> known.number() == week)
                        .findFirst())
                .or(() -> program().stream()
                        .filter(known -> known.module().isPresent())
                        .findFirst());
    }

    /** What to read now: this week's module, or while that is not written the latest one before it; empty without any. */
    Optional<ProgramWeek> toRead() {
        Optional<ProgramWeek> now = thisWeek();
        return now.flatMap(week -> latestWritten(program(), week.number())).or(() -> now);
    }

    static Optional<ProgramWeek> latestWritten(List<ProgramWeek> program, int until) {
        return program.stream()
                .filter(week -> week.number() <= until && week.module().isPresent())
                .max(Comparator.comparing(ProgramWeek::number));
    }

    private Optional<Cohort.Session> last() {
        return cohort().stream()
                .flatMap(cohort -> cohort.sessions().stream())
                .max(Comparator.comparing(Cohort.Session::begins));
    }
}
