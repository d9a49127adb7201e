package org.wheelhouse.course;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.id.SlideId;

/** What a person did with one slide. */
public record SlideProgress(SlideId slide, Map<Step, Made> steps) {

    /**
     * One step.
     *
     * @param reason what it was given for, to be shown to the person
     */
    public record Made(String reason, Instant at) {}

    public SlideProgress {
        steps = Map.copyOf(steps);
    }

    public boolean has(Step step) {
        return steps.containsKey(step);
    }

    public Optional<Made> made(Step step) {
        return Optional.ofNullable(steps.get(step));
    }
}
