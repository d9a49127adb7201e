package org.wheelhouse.actions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wheelhouse.actions.Owner;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;

/** An owner in the two columns {@code owner_id} and {@code owner_team_id}. */
final class OwnerColumns {

    private OwnerColumns() {}

    static @Nullable UUID person(Owner owner) {
        return owner instanceof Owner.OfPerson one ? one.person().value() : null;
    }

    static @Nullable UUID team(Owner owner) {
        return owner instanceof Owner.OfTeam one ? one.team().value() : null;
    }

    static Owner read(ResultSet row) throws SQLException {
        UUID person = row.getObject("owner_id", UUID.class);
        UUID team = row.getObject("owner_team_id", UUID.class);
        if (person != null) {
            return Owner.of(new PersonId(person));
        }
        return team == null ? Owner.NOBODY : Owner.of(new TeamId(team));
    }
}
