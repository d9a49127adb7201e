package org.wheelhouse.maturity;

import java.util.Optional;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.TeamId;

/**
 * Who rates and about whom.
 *
 * @param cohort whose people rate the whole organisation
 * @param team the team that rates itself; empty for the organisation
 */
public record Scope(CohortId cohort, Optional<TeamId> team) {

    public static Scope organisation(CohortId cohort) {
        return new Scope(cohort, Optional.empty());
    }

    public static Scope of(CohortId cohort, TeamId team) {
        return new Scope(cohort, Optional.of(team));
    }
}
