package org.wheelhouse.actions;

import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;

/** Who does it. */
public sealed interface Owner {

    Owner NOBODY = new Nobody();

    record OfPerson(PersonId person) implements Owner {}

    record OfTeam(TeamId team) implements Owner {}

    /** Nobody yet; screens show the gap. */
    record Nobody() implements Owner {}

    static Owner of(PersonId person) {
        return new OfPerson(person);
    }

    static Owner of(TeamId team) {
        return new OfTeam(team);
    }
}
