package org.wheelhouse.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.store.ActionHistoryStore;
import org.wheelhouse.actions.store.ActionStore;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.people.Cohort;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.PeopleService;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/** Lists of actions, their history and their numbers. */
@Service
@Transactional(readOnly = true)
public class ActionListService {

    private final ActionStore store;
    private final ActionHistoryStore history;
    private final ActionOwners owners;
    private final PeopleService people;
    private final CurrentPerson current;
    private final Clock clock;

    ActionListService(
            ActionStore store,
            ActionHistoryStore history,
            ActionOwners owners,
            PeopleService people,
            CurrentPerson current,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.owners = owners;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What the filter lets through, the most urgent first; at most {@value ActionStore#MOST}. Of a cohort that the asking person
     * does not see, nothing.
     */
    public List<ActionLine> list(ActionFilter filter) {
        Person viewer = member();
        LocalDate today = today(viewer);
        return lines(
                viewer,
                read(viewer, filter).stream()
                        .filter(action -> ActionRights.maySee(viewer, action))
                        .filter(action -> !filter.lateOnly() || action.isLate(today))
                        .toList());
    }

    private List<Action> read(Person viewer, ActionFilter filter) {
        return switch (filter.scope()) {
            case MINE -> store.owned(List.of(viewer.id()), List.of(), filter.states(), filter.words());
            case TEAM ->
                store.owned(owners.team(viewer), viewer.team().stream().toList(), filter.states(), filter.words());
            case PROGRAM ->
                shown(viewer, filter)
                        .map(cohort -> store.ofCohort(cohort, filter.states(), filter.words()))
                        .orElse(List.of());
        };
    }

    /** The cohort whose program the filter shows: the one it names if the person may see it, else the person's own. */
    public Optional<CohortId> cohort(ActionFilter filter) {
        return shown(member(), filter);
    }

    private Optional<CohortId> shown(Person viewer, ActionFilter filter) {
        List<CohortId> seen = people.cohortsOf(viewer).stream().map(Cohort::id).toList();
        return filter.cohort().filter(seen::contains).or(viewer::cohort).or(() -> seen.stream()
                .findFirst());
    }

    /** What the asking person and its team have to do, the most urgent first; for home. */
    public List<ActionLine> due() {
        Person viewer = current.get();
        if (viewer.role() == Role.GUEST) {
            return List.of();
        }
        return lines(
                viewer, store.owned(List.of(viewer.id()), viewer.team().stream().toList(), ActionFilter.TO_DO, ""));
    }

    private List<ActionLine> lines(Person viewer, List<Action> actions) {
        Map<Owner, String> names = owners.names(actions);
        LocalDate today = today(viewer);
        return actions.stream()
                .sorted(Action.mostUrgentFirst())
                .map(action -> new ActionLine(
                        action,
                        names.getOrDefault(action.owner(), ""),
                        action.isLate(today),
                        ActionRights.mayChange(viewer, action)))
                .toList();
    }

    /** One action as the asking person sees it; empty if there is none for this person. */
    public Optional<ActionLine> line(ActionId id) {
        Person viewer = member();
        return store.find(id)
                .filter(action -> ActionRights.maySee(viewer, action))
                .map(action -> lines(viewer, List.of(action)).getFirst());
    }

    /** From the making on; empty for an action that the asking person may not see. */
    public List<ActionChange> history(ActionId id) {
        Person viewer = member();
        return store.find(id)
                .filter(action -> ActionRights.maySee(viewer, action))
                .map(action -> history.of(action.id()))
                .orElse(List.of());
    }

    /** The names of owners; no entry for nobody. */
    public Map<Owner, String> names(List<Owner> named, Optional<CohortId> cohort) {
        return owners.names(named, cohort.stream().toList());
    }

    /** Who can own an action of this cohort, by the name to choose from; the asking person first. */
    public Map<Owner, String> choices(Optional<CohortId> cohort) {
        return owners.choices(member(), cohort);
    }

    /**
     * How a cohort does with its actions.
     *
     * @throws AccessDeniedException for those who do not see this cohort
     */
    public ActionNumbers numbers(CohortId cohort) {
        Person viewer = member();
        Cohort known = people.cohortsOf(viewer).stream()
                .filter(one -> one.id().equals(cohort))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("does not see cohort " + cohort));
        return numbers(store.ofCohort(cohort, EnumSet.allOf(ActionState.class), ""), known.zone());
    }

    /**
     * As {@link #numbers(CohortId)}, for rooms above that decide themselves who may ask.
     *
     * @param week whose slides the actions came from; empty for all
     */
    public ActionNumbers numbersOf(Cohort cohort, OptionalInt week) {
        List<Action> all = store.ofCohort(cohort.id(), EnumSet.allOf(ActionState.class), "");
        return numbers(
                week.isEmpty()
                        ? all
                        : all.stream()
                                .filter(action -> action.origin().isOfWeek(week.getAsInt()))
                                .toList(),
                cohort.zone());
    }

    private ActionNumbers numbers(List<Action> actions, ZoneId zone) {
        return ActionNumbers.of(actions, clock.instant(), zone);
    }

    private static LocalDate date(Clock clock, ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private LocalDate today(Person viewer) {
        return date(clock, viewer.zone());
    }

    private Person member() {
        Person person = current.get();
        if (person.role() == Role.GUEST) {
            throw new AccessDeniedException("guests see no actions");
        }
        return person;
    }
}
