package org.wheelhouse.workshop;

import java.time.ZonedDateTime;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.WorkshopId;

/**
 * A workshop that a cohort has begun, in numbers.
 *
 * @param week of its module; 0 if nobody can tell any more
 * @param title of its module, or of its week if the module is gone
 * @param over false while it is on
 * @param came people of the cohort who came in and were not shown out; who was deleted since is not among them
 * @param invited people of the cohort today
 * @param guests others who came in; they are gone a day after the end
 */
public record HeldSession(
        WorkshopId id,
        ModuleId module,
        int week,
        String title,
        ZonedDateTime began,
        boolean over,
        int came,
        int invited,
        int guests) {}
