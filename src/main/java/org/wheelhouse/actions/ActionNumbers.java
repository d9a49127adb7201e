package org.wheelhouse.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a group does with its actions, for recaps and dashboards.
 *
 * @param toDo open or being done
 * @param late those of {@code toDo} whose day is over
 * @param doneWithDay those of {@code done} that had a day
 * @param doneInTime those of {@code doneWithDay} done on that day or before
 * @param oldestDays age in whole days of the oldest one to do; empty if nothing is to do
 */
public record ActionNumbers(
        int toDo, int late, int done, int dropped, int doneWithDay, int doneInTime, OptionalLong oldestDays) {

    /** @param zone in which a day ends */
    public static ActionNumbers of(Collection<Action> actions, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Action> toDo =
                actions.stream().filter(action -> !action.state().isOver()).toList();
        List<Action> done = actions.stream()
                .filter(action -> action.state() == ActionState.DONE)
                .toList();
        return new ActionNumbers(
                toDo.size(),
                (int) toDo.stream().filter(action -> action.isLate(today)).count(),
                done.size(),
                actions.size() - toDo.size() - done.size(),
                (int) done.stream().filter(action -> action.due().isPresent()).count(),
                (int) done.stream().filter(action -> action.wasInTime(zone)).count(),
                toDo.stream().mapToLong(action -> action.ageInDays(now)).max());
    }
}
