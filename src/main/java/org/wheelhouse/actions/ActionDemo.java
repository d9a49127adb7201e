package org.wheelhouse.actions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wheelhouse.actions.ActionChange.What;
import org.wheelhouse.actions.store.ActionHistoryStore;
import org.wheelhouse.actions.store.ActionStore;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.people.DemoData;
import org.wheelhouse.people.Person;

/** Six actions of the demo's program: two late, one of them a team's; one done in time, one being done, one without an owner. */
@Component
@Order(10)
class ActionDemo implements DemoData {

    /** The closed retro of the demo, which always has the same key: the one after it tells which of its actions were done. */
    private static final String LAST_RETRO = "Retro: Release retro, last month";

    private static final String LAST_RETRO_PATH = "/retro/c09fdd8d-3447-3b05-bcd4-baaed0920585";

    private final ActionStore store;
    private final ActionHistoryStore history;
    private final Clock clock;

    ActionDemo(ActionStore store, ActionHistoryStore history, Clock clock) {
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    /** @param inDays until when, from today on; below 0 it is late @param agoDays when it was made */
    private record Made(String title, String note, String from, String path, int inDays, int agoDays) {}

    @Override
    public void fill(Demo demo) {
        List<Person> twelve = demo.participants();
        Person dana = twelve.get(0);
        Person marcus = twelve.get(1);
        Person jonas = twelve.get(5);
        Person sofia = twelve.get(8);
        Owner payments = twelve.get(0).team().map(Owner::of).orElse(Owner.NOBODY);
        make(
                demo.cohort(),
                jonas,
                Owner.of(dana.id()),
                new Made(
                        "Ask who waited longest for a release last month",
                        "Ten minutes with the lead of Payments are enough.",
                        "Week 4: Small steps",
                        "/week/4",
                        -3,
                        9));
        make(
                demo.cohort(),
                dana,
                payments,
                new Made(
                        "Add a security scan to the build of Payments",
                        "The scan may warn at first; it stops nothing before we know how often it is wrong.",
                        "Week 5: Automated tests",
                        "/week/5",
                        -1,
                        6));
        Action approval = make(
                demo.cohort(),
                marcus,
                Owner.of(marcus.id()),
                new Made(
                        "Find out what the second approval has caught this year",
                        "",
                        LAST_RETRO,
                        LAST_RETRO_PATH,
                        4,
                        5));
        move(approval, ActionState.DOING, marcus, 2);
        make(
                demo.cohort(),
                demo.facilitator(),
                Owner.of(dana.id()),
                new Made("Sit in on the retro of Payments, and listen", "", "Week 5: Retros", "/week/5", 6, 2));
        Action rollback = make(
                demo.cohort(),
                jonas,
                Owner.of(sofia.id()),
                new Made(
                        "Try the rollback once in daylight",
                        "It took eleven minutes.",
                        LAST_RETRO,
                        LAST_RETRO_PATH,
                        -2,
                        12));
        move(rollback, ActionState.DONE, sofia, 4);
        make(
                demo.cohort(),
                dana,
                Owner.NOBODY,
                new Made("Put the four measures where everybody passes by", "", "Week 3: Measures", "/week/3", 13, 15));
    }

    private Action make(CohortId cohort, Person maker, Owner owner, Made made) {
        Instant at = now().minus(made.agoDays(), ChronoUnit.DAYS);
        LocalDate due = LocalDate.ofInstant(now(), maker.zone()).plusDays(made.inDays());
        // always the same key, so that an address of the demo can be told
        ActionId id = new ActionId(UUID.nameUUIDFromBytes(("action/" + made.title()).getBytes(StandardCharsets.UTF_8)));
        Action action = new Action(
                id,
                made.title(),
                made.note(),
                ActionState.OPEN,
                "",
                Optional.of(due),
                owner,
                Optional.of(cohort),
                new Origin(made.from(), made.path()),
                maker.id(),
                at,
                Optional.empty(),
                1);
        store.insert(action);
        history.insert(id, new ActionChange(1, What.MADE, made.title(), Optional.of(owner), maker.id(), at));
        return action;
    }

    private void move(Action old, ActionState state, Person by, int agoDays) {
        Instant at = now().minus(agoDays, ChronoUnit.DAYS);
        Action moved = new Action(
                old.id(),
                old.title(),
                old.note(),
                state,
                "",
                old.due(),
                old.owner(),
                old.cohort(),
                old.origin(),
                old.madeBy(),
                old.madeAt(),
                Optional.of(at).filter(end -> state.isOver()),
                2);
        store.update(moved);
        history.insert(old.id(), new ActionChange(2, What.STATE, state.word(), Optional.empty(), by.id(), at));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
