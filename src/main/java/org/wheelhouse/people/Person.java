package org.wheelhouse.people;

import java.time.ZoneId;
import java.util.Optional;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;

/**
 * A person as other rooms may see one.
 *
 * @param executive a participant whose home leads with program and actions
 * @param cohort the cohort whose program this person takes or leads, if any
 * @param zone where the person's clock is; times are shown in it
 */
public record Person(
        PersonId id,
        String name,
        Role role,
        boolean executive,
        Optional<CohortId> cohort,
        Optional<TeamId> team,
        ZoneId zone) {

    /** Whether this person leads: a facilitator or an admin. */
    public boolean leads() {
        return role == Role.FACILITATOR || role == Role.ADMIN;
    }
}
