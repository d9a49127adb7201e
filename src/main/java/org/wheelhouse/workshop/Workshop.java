package org.wheelhouse.workshop;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;

/**
 * A workshop as other rooms may see it.
 *
 * @param code empty when there is no door to open: before the day's first opening and after the end
 * @param title of the module
 * @param open people can come in
 * @param started empty until it began
 * @param ended empty until it ended
 */
public record Workshop(
        WorkshopId id,
        Optional<String> code,
        ModuleId module,
        int week,
        String title,
        Optional<CohortId> cohort,
        PersonId lead,
        ZonedDateTime begins,
        int minutes,
        boolean open,
        Optional<Instant> started,
        Optional<Instant> ended) {

    /** Ended less than an hour ago, so that it can go on. */
    public boolean mayReopen(Instant now) {
        return !open && Stage.mayReopen(Stage.ENDED, ended, now);
    }

    static Workshop of(Room room, int week, String title) {
        ZoneId zone = room.zone();
        return new Workshop(
                room.id(),
                room.code().map(JoinCode::text),
                room.module(),
                week,
                title,
                room.cohort(),
                room.clicker().lead(),
                room.begins().atZone(zone),
                room.minutes(),
                room.stage().isOpen(),
                room.started(),
                room.ended());
    }
}
