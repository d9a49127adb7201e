package org.wheelhouse.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;

/**
 * Something that somebody means to do.
 *
 * @param reason why it was dropped; empty in every other state
 * @param due the last day on which it is in time
 * @param cohort whose members see it; empty: only owner, maker and those who lead
 * @param finishedAt when it was done or dropped
 * @param version grows with every change
 */
public record Action(
        ActionId id,
        String title,
        String note,
        ActionState state,
        String reason,
        Optional<LocalDate> due,
        Owner owner,
        Optional<CohortId> cohort,
        Origin origin,
        PersonId madeBy,
        Instant madeAt,
        Optional<Instant> finishedAt,
        int version) {

    /** Its day is over and it is not. */
    public boolean isLate(LocalDate today) {
        return !state.isOver() && due.filter(day -> day.isBefore(today)).isPresent();
    }

    /** It had a day and was done on it or before; never true without a day. */
    public boolean wasInTime(ZoneId zone) {
        return state == ActionState.DONE
                && due.isPresent()
                && finishedAt
                        .map(time -> time.atZone(zone).toLocalDate())
                        .filter(day -> !day.isAfter(due.get()))
                        .isPresent();
    }

    /** Whole days since it was made. */
    public long ageInDays(Instant now) {
        return ChronoUnit.DAYS.between(madeAt, now);
    }

    /** What a person can write anew. */
    ActionText text() {
        return new ActionText(title, note, owner, due);
    }

    /** The next version, with another text. */
    Action with(ActionText text) {
        return new Action(
                id,
                text.title(),
                text.note(),
                state,
                reason,
                text.due(),
                text.owner(),
                cohort,
                origin,
                madeBy,
                madeAt,
                finishedAt,
                version + 1);
    }

    /** The next version, in another state; its end is kept while the state stays. */
    Action with(ActionState next, String why, Instant now) {
        Optional<Instant> finished = !next.isOver() ? Optional.empty() : state == next ? finishedAt : Optional.of(now);
        return new Action(
                id,
                title,
                note,
                next,
                next == ActionState.DROPPED ? why : "",
                due,
                owner,
                cohort,
                origin,
                madeBy,
                madeAt,
                finished,
                version + 1);
    }

    /**
     * What is to be done before what is over; there the earliest day first, so that what is late leads, and what has no day
     * last; what is over by its end, the newest first.
     */
    static Comparator<Action> mostUrgentFirst() {
        Comparator<Action> toDo = Comparator.<Action, LocalDate>comparing(action -> action.due.orElse(LocalDate.MAX))
                .thenComparing(Action::madeAt);
        Comparator<Action> over = Comparator.<Action, Instant>comparing(
                        action -> action.finishedAt.orElse(action.madeAt))
                .reversed();
        return Comparator.<Action, Boolean>comparing(action -> action.state.isOver())
                .thenComparing((one, other) -> (one.state.isOver() ? over : toDo).compare(one, other))
                .thenComparing(action -> action.id.value());
    }
}
