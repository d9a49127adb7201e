package org.wheelhouse.ama.engine;

import java.util.Optional;
import org.wheelhouse.id.PersonId;

/**
 * Somebody who answers.
 *
 * @param place among the meeting's leaders, from 0; stays the same when others are added
 * @param name of somebody without an account; empty for one with
 */
public record Leader(int place, Optional<PersonId> person, String name) {}
