package org.wheelhouse.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.pipeline.engine.Act;
import org.wheelhouse.pipeline.engine.Picks;

/**
 * A run that a whole room watches. With the file of the scenario it is the same on every screen.
 *
 * @param number from 1 in its place
 * @param startedBy empty once that person was deleted
 * @param words what people said to it, the first one first
 */
public record SharedRun(
        UUID id,
        PipelinePlace place,
        int number,
        String scenario,
        Picks picks,
        long seed,
        Optional<PersonId> startedBy,
        Instant startedAt,
        List<SignOff> words) {

    /** In a live room the simulated clock runs so much faster than the one on the wall: a second is a minute. */
    public static final int PACE = 60;

    public SharedRun {
        words = List.copyOf(words);
    }

    /** Milliseconds on the simulated clock. */
    public long elapsed(Instant now) {
        return Math.max(0, Duration.between(startedAt, now).toMillis()) * PACE;
    }

    /** The moment on the wall at which the simulated clock shows so many milliseconds. */
    public Instant at(long simulated) {
        return startedAt.plusMillis(simulated / PACE);
    }

    /** What the simulation is told. */
    public List<Act> acts() {
        return words.stream().map(SignOff::act).toList();
    }
}
