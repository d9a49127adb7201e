package org.wheelhouse.actions;

import java.time.Clock;
import java.time.Instant;
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
    public static final int LONGEST_REASON = ActionRules.LONGEST_REASON;

    private final ActionStore store;
    private final ActionHistoryStore history;
    private final ActionRules rules;
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
        this.rules = new ActionRules(owners, clock);
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
        List<String> problems = new ArrayList<>(rules.text(draft.text(), draft.cohort(), maker));
        problems.addAll(rules.day(draft.text().due(), maker));
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

    /**
     * All that was made at this place, for rooms that read once for many viewers; what one of them may see is told by {@link
     * #visible}.
     */
    @Transactional(readOnly = true)
    public List<Action> everythingFromPlace(String path) {
        return store.fromPlace(path);
    }

    /** Those of them that the asking person may see, the most urgent first. */
    public List<Action> visible(List<Action> actions) {
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
        List<String> problems = new ArrayList<>(rules.text(text, action.cohort(), person));
        if (!text.due().equals(action.due())) {
            problems.addAll(rules.day(text.due(), person));
        }
        return written(action, text, problems);
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
                written(action, action.text().with(to.owner()), rules.owner(to.owner(), action.cohort(), person));
            case BulkChange.ToDay to ->
                written(action, action.text().with(to.due()), rules.day(Optional.of(to.due()), person));
        };
    }

    private ActionOutcome written(Action action, ActionText text, List<String> problems) {
        return problems.isEmpty() ? change(action, old -> old.with(text)) : new ActionOutcome.Refused(problems);
    }

    private ActionOutcome move(Action action, ActionState state, String reason) {
        List<String> problems = rules.reason(state, reason);
        return problems.isEmpty()
                ? change(action, old -> old.with(state, reason, now()))
                : new ActionOutcome.Refused(problems);
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
        List<ActionChange> lines =
                ActionChange.between(before, after, current.get().id(), now());
        if (lines.isEmpty()) {
            return new ActionOutcome.Done(before);
        }
        store.update(after);
        lines.forEach(line -> history.insert(after.id(), line));
        ring(before, after);
        return new ActionOutcome.Done(after);
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
