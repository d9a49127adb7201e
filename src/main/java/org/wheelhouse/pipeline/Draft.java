package org.wheelhouse.pipeline;

import java.time.Instant;
import java.util.UUID;
import org.wheelhouse.id.PersonId;

/**
 * A pipeline that somebody saved; whoever has its address can open it.
 *
 * @param owner the only one who may save over it or delete it
 * @param version from 1
 */
public record Draft(UUID id, PersonId owner, DraftText text, Instant savedAt, int version) {}
