package org.wheelhouse.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

/**
 * A form that is filled together, or by one person for nobody else.
 *
 * @param form the name of its file, without the ending
 * @param slide where it stands; both are empty texts for a sheet that was begun by itself
 * @param workshop whose room fills it together
 * @param owner whose own sheet it is
 * @param cohort whose members see it and write in it
 */
public record Sheet(
        UUID id,
        String form,
        ModuleId module,
        SlideId slide,
        Optional<WorkshopId> workshop,
        Optional<PersonId> owner,
        Optional<CohortId> cohort,
        Instant made) {

    /** What is written in one place of a sheet; the version grows with every change. */
    public record Cell(String value, int version) {}
}
