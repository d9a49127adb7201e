package org.wheelhouse.pipeline;

import java.time.Instant;
import java.util.UUID;

/** A draft in a list. */
public record DraftLine(UUID id, String title, Instant savedAt) {}
