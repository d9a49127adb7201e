package org.wheelhouse.environments.engine;

import java.time.Instant;

/** One thing that was done. */
public record HistoryEntry(Instant when, String who, String what) {}
