package org.wheelhouse.ama.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;

/**
 * "We shall find out": who does, and until when. At most one of person and team is there.
 *
 * @param action what stands in that person's list; empty only if it is not there any more
 */
public record Promise(
        Optional<PersonId> person, Optional<TeamId> team, Optional<LocalDate> due, Optional<ActionId> action) {}
