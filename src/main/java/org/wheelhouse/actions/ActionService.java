package org.wheelhouse.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wheelhouse.actions.ActionChange.What;
import org.wheelhouse.actions.store.ActionHistoryStore;
import org.wheelhouse.actions.store.ActionStore;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.live.Doorbell;
import org.wheelhouse.people.CurrentPerson;
import org.wheelhouse.people.Person;
import org.wheelhouse.people.Role;

/**
 * Makes and changes actions, for every room. Its cohort, its owner, the owner's team, its maker and all who lead see an action;
 * all of these but the cohort may change it, and what nobody owns may be taken up by everybody of its cohort. Guests neither see
 * nor make actions.
 */
@Service
@Transactional
public class ActionService {

    /** The longest reason for dropping an action, in signs. */
    public static final int LONGEST_REASON = 500;

    private static final int MOST_YEARS_AHEAD = 5;

    private final ActionStore store;
    private final ActionHistoryStore history;
    private final ActionOwners owners;
    private final CurrentPerson current;
    private final Doorbell doorbell;
    private final Clock clock;

    ActionService(
            ActionStore store,
            ActionHistoryStore history,
            ActionOwners owners,
            CurrentPerson current,
            Doorbell doorbell,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.owners = owners;
        this.current = current;
        this.doorbell = doorbell;
        this.clock = clock;
    }

    /** Rings when an action that this cohort sees was made or changed. */
    public static String topic(CohortId cohort) {
        return "actions/cohort/" + cohort;
    }

    /** Rings when an action that this person owns, owned or made was made or changed. */
    public static String topic(PersonId person) {
        return "actions/person/" + person;
    }

    /**
     * Makes an action of the person who is asking.
     *
     * @throws AccessDeniedException for guests, and for a cohort that the person does not belong to
     */
    public ActionOutcome make(ActionDraft draft) {
        Person maker = maker(draft.cohort());
        List<String> problems = new ArrayList<>(problems(draft.text(), draft.cohort(), maker));
        day(draft.text().due(), maker).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new ActionOutcome.Refused(problems);
        }
        ActionText text = draft.text();
        Instant now = now();
        Action action = new Action(
                ActionId.fresh(),
                text.title(),
                text.note(),
                ActionState.OPEN,
                "",
                text.due(),
                text.owner(),
                draft.cohort(),
                draft.origin(),
                maker.id(),
                now,
                Optional.empty(),
                1);
        store.insert(action);
        history.insert(
                action.id(), new ActionChange(1, What.MADE, text.title(), Optional.of(text.owner()), maker.id(), now));
        ring(action);
        return new ActionOutcome.Done(action);
    }

    private Person maker(Optional<CohortId> cohort) {
        Person person = current.get();
        boolean belongs = cohort.isEmpty() || cohort.equals(person.cohort());
        if (person.role() == Role.GUEST || !belongs && !person.leads()) {
            throw new AccessDeniedException("may not make an action for cohort " + cohort);
        }
        return person;
    }

    /** Empty if there is none, or none that the asking person may see. */
    @Transactional(readOnly = true)
    public Optional<Action> find(ActionId id) {
        Person viewer = current.get();
        return store.find(id).filter(action -> ActionRights.maySee(viewer, action));
    }

    /** Those of them that the asking person may see, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Action> findAll(Collection<ActionId> ids) {
        return visible(store.findAll(ids));
    }

    /** What was made at this place and the asking person may see, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Action> fromPlace(String path) {
        return visible(store.fromPlace(path));
    }

    private List<Action> visible(List<Action> actions) {
        Person viewer = current.get();
        return actions.stream()
                .filter(action -> ActionRights.maySee(viewer, action))
                .sorted(Action.mostUrgentFirst())
                .toList();
    }

    /**
     * Writes title, note, owner and day anew.
     *
     * @param version that the person looked at; if somebody was faster, nothing is changed
     * @throws AccessDeniedException if the person may not change it
     */
    public ActionOutcome edit(ActionId id, int version, ActionText text) {
        Action action = locked(id);
        if (action.version() != version) {
            return new ActionOutcome.Stale(action);
        }
        Person person = current.get();
        List<String> problems = new ArrayList<>();
        problems.addAll(problems(text, action.cohort(), person));
        if (!text.due().equals(action.due())) {
            day(text.due(), person).ifPresent(problems::add);
        }
        return problems.isEmpty() ? change(action, old -> with(old, text)) : new ActionOutcome.Refused(problems);
    }

    /**
     * Moves an action to a state.
     *
     * @param reason needed for {@link ActionState#DROPPED}, at most {@value #LONGEST_REASON} signs; else left out
     * @throws AccessDeniedException if the person may not change it
     */
    public ActionOutcome move(ActionId id, ActionState state, String reason) {
        return bulk(id, new BulkChange.ToState(state, reason));
    }

    /** One change for many; what cannot be changed is told with its reason, all the rest is changed. */
    public BulkOutcome changeAll(Collection<ActionId> ids, BulkChange change) {
        int changed = 0;
        List<String> problems = new ArrayList<>();
        // always in the same order, so that two people who change the same ones never wait for each other in a circle
        for (ActionId id : ids.stream()
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList()) {
            Optional<Action> action = store.find(id).filter(known -> ActionRights.maySee(current.get(), known));
            if (action.isEmpty()) {
                problems.add("An action is not there any more.");
            } else if (!ActionRights.mayChange(current.get(), action.get())) {
                problems.add("\"" + action.get().title() + "\" belongs to somebody else.");
            } else if (bulk(id, change) instanceof ActionOutcome.Refused refused) {
                problems.add("\"" + action.get().title() + "\": " + String.join(" ", refused.problems()));
            } else {
                changed++;
            }
        }
        return new BulkOutcome(changed, problems);
    }

    private ActionOutcome bulk(ActionId id, BulkChange change) {
        Action action = locked(id);
        Person person = current.get();
        return switch (change) {
            case BulkChange.ToState to -> move(action, to.state(), to.reason().strip());
            case BulkChange.ToOwner to ->
                owners.canOwn(to.owner(), action.cohort(), person)
                        ? change(action, old -> with(old, text(old, to.owner(), old.due())))
                        : ActionOutcome.refused(NOT_OF_THE_COHORT);
            case BulkChange.ToDay to ->
                day(Optional.of(to.due()), person)
                        .map(ActionOutcome::refused)
                        .orElseGet(
                                () -> change(action, old -> with(old, text(old, old.owner(), Optional.of(to.due())))));
        };
    }

    private ActionOutcome move(Action action, ActionState state, String reason) {
        if (state == ActionState.DROPPED && reason.isEmpty()) {
            return ActionOutcome.refused("Say in a few words why it is dropped; others wonder.");
        }
        if (reason.length() > LONGEST_REASON) {
            return ActionOutcome.refused("The reason has " + reason.length() + " signs; " + LONGEST_REASON + " fit.");
        }
        return change(action, old -> with(old, state, state == ActionState.DROPPED ? reason : ""));
    }

    private Action locked(ActionId id) {
        Person person = current.get();
        Action action = store.lock(id)
                .filter(known -> ActionRights.maySee(person, known))
                .orElseThrow(() -> new AccessDeniedException("no action " + id + " for this person"));
        if (!ActionRights.mayChange(person, action)) {
            throw new AccessDeniedException("may not change action " + id);
        }
        return action;
    }

    private ActionOutcome change(Action before, UnaryOperator<Action> how) {
        Action after = how.apply(before);
        List<ActionChange> lines = lines(before, after);
        if (lines.isEmpty()) {
            return new ActionOutcome.Done(before);
        }
        store.update(after);
        lines.forEach(line -> history.insert(after.id(), line));
        ring(before, after);
        return new ActionOutcome.Done(after);
    }

    private List<ActionChange> lines(Action before, Action after) {
        List<ActionChange> lines = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            lines.add(line(after, What.TITLE, after.title()));
        }
        if (!before.note().equals(after.note())) {
            lines.add(line(after, What.NOTE, after.note()));
        }
        if (!before.owner().equals(after.owner())) {
            lines.add(line(after, What.OWNER, ""));
        }
        if (!before.due().equals(after.due())) {
            lines.add(line(after, What.DUE, after.due().map(LocalDate::toString).orElse("")));
        }
        if (before.state() != after.state() || !before.reason().equals(after.reason())) {
            String reason = after.reason().isEmpty() ? "" : ": " + after.reason();
            lines.add(line(after, What.STATE, after.state().word() + reason));
        }
        return lines;
    }

    private ActionChange line(Action after, What what, String says) {
        Optional<Owner> owner = what == What.OWNER ? Optional.of(after.owner()) : Optional.empty();
        return new ActionChange(
                after.version(), what, says, owner, current.get().id(), now());
    }

    private static ActionText text(Action action, Owner owner, Optional<LocalDate> due) {
        return new ActionText(action.title(), action.note(), owner, due);
    }

    private static Action with(Action old, ActionText text) {
        return new Action(
                old.id(),
                text.title(),
                text.note(),
                old.state(),
                old.reason(),
                text.due(),
                text.owner(),
                old.cohort(),
                old.origin(),
                old.madeBy(),
                old.madeAt(),
                old.finishedAt(),
                old.version() + 1);
    }

    private Action with(Action old, ActionState state, String reason) {
        Optional<Instant> finished =
                !state.isOver() ? Optional.empty() : old.state() == state ? old.finishedAt() : Optional.of(now());
        return new Action(
                old.id(),
                old.title(),
                old.note(),
                state,
                reason,
                old.due(),
                old.owner(),
                old.cohort(),
                old.origin(),
                old.madeBy(),
                old.madeAt(),
                finished,
                old.version() + 1);
    }

    private static final String NOT_OF_THE_COHORT = "The owner must be somebody of the cohort, or one of its teams.";

    private List<String> problems(ActionText text, Optional<CohortId> cohort, Person asking) {
        List<String> problems = new ArrayList<>();
        if (text.title().isEmpty()) {
            problems.add("Say in a line what is to be done.");
        }
        if (text.title().length() > ActionText.LONGEST_TITLE) {
            problems.add("The line has " + text.title().length() + " signs; " + ActionText.LONGEST_TITLE
                    + " fit. Put the rest into the note.");
        }
        if (text.note().length() > ActionText.LONGEST_NOTE) {
            problems.add("The note has " + text.note().length() + " signs; " + ActionText.LONGEST_NOTE + " fit.");
        }
        if (!owners.canOwn(text.owner(), cohort, asking)) {
            problems.add(NOT_OF_THE_COHORT);
        }
        return problems;
    }

    /** What is wrong with a day that is set anew. */
    private Optional<String> day(Optional<LocalDate> due, Person asking) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), asking.zone());
        if (due.filter(day -> day.isBefore(today)).isPresent()) {
            return Optional.of("The day is over already. Choose today or a later one.");
        }
        if (due.filter(day -> day.isAfter(today.plusYears(MOST_YEARS_AHEAD))).isPresent()) {
            return Optional.of("The day is more than " + MOST_YEARS_AHEAD + " years away. Is the year right?");
        }
        return Optional.empty();
    }

    /** As exactly as both databases keep it, so that what is returned equals what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void ring(Action... versions) {
        Set<String> topics = new LinkedHashSet<>();
        for (Action action : versions) {
            action.cohort().map(ActionService::topic).ifPresent(topics::add);
            topics.add(topic(action.madeBy()));
            if (action.owner() instanceof Owner.OfPerson one) {
                topics.add(topic(one.person()));
            }
        }
        topics.forEach(doorbell::ring);
    }
}
