package org.wheelhouse.retro;

import java.time.Instant;
import java.util.Optional;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.retro.engine.Board;

/** A board in a list. */
public record BoardLine(
        BoardId id, String title, Board board, Optional<CohortId> cohort, boolean leads, Instant createdAt) {}
