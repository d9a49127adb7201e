package org.wheelhouse.insight;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.ActionFilter;
import org.wheelhouse.actions.ActionFilter.Scope;
import org.wheelhouse.actions.ActionLine;
import org.wheelhouse.actions.ActionListService;
import org.wheelhouse.actions.ActionNumbers;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.ama.AmaService;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.insight.LeadersPage.Actions;
import org.wheelhouse.insight.LeadersPage.Asked;
import org.wheelhouse.insight.LeadersPage.Sessions;
import org.wheelhouse.insight.LeadersPage.Told;
import org.wheelhouse.maturity.Standing;
import org.wheelhouse.maturity.StandingService;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.workshop.AttendanceService;
import org.wheelhouse.workshop.HeldSession;

/** The page for a leadership meeting: open to those who lead, and to the executives of the cohort. */
@Service
@Transactional(readOnly = true)
public class LeadersPageService {

    private static final String TOO_FEW = "This cohort has fewer than five people, so no figures are shown.";

    private final AttendanceService attendance;
    private final StandingService maturity;
    private final ActionListService actions;
    private final AmaService amas;
    private final LabReading labs;
    private final PeopleService people;
    private final CurrentPerson current;
    private final Clock clock;

    LeadersPageService(
            AttendanceService attendance,
            StandingService maturity,
            ActionListService actions,
            AmaService amas,
            LabReading labs,
            PeopleService people,
            CurrentPerson current,
            Clock clock) {
        this.attendance = attendance;
        this.maturity = maturity;
        this.actions = actions;
        this.amas = amas;
        this.labs = labs;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /** The cohorts whose page the person who asks may open; none for most. */
    public List<Cohort> cohorts() {
        return current.find()
                .filter(LeadersPageService::mayOpen)
                .map(people::cohortsOf)
                .orElse(List.of());
    }

    private static boolean mayOpen(Person person) {
        return person.leads() || person.executive();
    }

    /** Empty if there is no such cohort, or if the person who asks neither leads nor is an executive of it: the two look the same. */
    public Optional<LeadersPage> page(CohortId id) {
        return cohorts().stream()
                .filter(cohort -> cohort.id().equals(id))
                .findFirst()
                .map(this::read);
    }

    private LeadersPage read(Cohort cohort) {
        List<Person> members = people.participants(cohort.id());
        boolean enough = members.size() >= Figure.FEWEST;
        Figure<Standing> standing = enough ? standing(cohort) : new Figure.Missing<>(TOO_FEW);
        List<ActionLine> lines = lines(cohort);
        return new LeadersPage(
                cohort,
                ZonedDateTime.ofInstant(clock.instant(), cohort.zone()),
                enough ? sessions(cohort) : new Figure.Missing<>(TOO_FEW),
                standing,
                enough ? actions(lines, cohort.zone()) : new Figure.Missing<>(TOO_FEW),
                told(cohort),
                new Asked(
                        standing instanceof Figure.Known<Standing>(Standing known) ? known.lags() : Optional.empty(),
                        amas.waiting(cohort.id()).filter(one -> !one.questions().isEmpty()),
                        ofExecutives(lines, members)));
    }

    private Figure<Sessions> sessions(Cohort cohort) {
        List<HeldSession> all = attendance.held(cohort.id());
        if (all.isEmpty()) {
            return new Figure.Missing<>(
                    "No session was held yet. A workshop that is opened for this cohort counts who joins it.");
        }
        List<HeldSession> over = all.stream().filter(HeldSession::over).toList();
        return new Figure.Known<>(new Sessions(
                cohort.sessions().size(),
                over,
                all.stream().filter(one -> !one.over()).findFirst(),
                over.isEmpty() ? List.of() : labs.ofSession(over.getLast())));
    }

    /** Sentences of one person about a day are no figure: they are told of a session of any number of people. */
    private Optional<Told> told(Cohort cohort) {
        return attendance.held(cohort.id()).stream()
                .filter(HeldSession::over)
                .map(session -> new Told(
                        session.week(),
                        session.began().toLocalDate(),
                        attendance.words(session).sentences()))
                .filter(told -> !told.sentences().isEmpty())
                .reduce((earlier, later) -> later);
    }

    private Figure<Standing> standing(Cohort cohort) {
        return Figure.of(
                maturity.latest(org.wheelhouse.maturity.Scope.organisation(cohort.id()), cohort.zone()),
                "Nobody has rated the organisation yet. A facilitator begins a round under Maturity; its spread stands here when it"
                        + " was shown.");
    }

    private List<ActionLine> lines(Cohort cohort) {
        return actions.list(
                new ActionFilter(Scope.PROGRAM, Optional.of(cohort.id()), EnumSet.allOf(ActionState.class), false, ""));
    }

    private Figure<Actions> actions(List<ActionLine> lines, ZoneId zone) {
        return Figure.of(
                Optional.of(lines)
                        .filter(some -> !some.isEmpty())
                        .map(some -> new Actions(
                                ActionNumbers.of(
                                        some.stream().map(ActionLine::action).toList(), clock.instant(), zone),
                                some)),
                "No action was made yet. Slides, retros and AMAs make them, each with an owner and a day.");
    }

    private static List<ActionLine> ofExecutives(List<ActionLine> lines, List<Person> members) {
        Set<Owner> executives = members.stream()
                .filter(Person::executive)
                .map(person -> Owner.of(person.id()))
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> !line.action().state().isOver()
                        && executives.contains(line.action().owner()))
                .toList();
    }
}
