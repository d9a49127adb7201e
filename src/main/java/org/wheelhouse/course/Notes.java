package org.wheelhouse.course;

import java.util.List;
import java.util.Optional;

/**
 * What the facilitator has to say to a slide.
 *
 * @param line of {@code <!-- notes}, from 1
 * @param opening what opens the slide
 * @param bullets the numbered items: the first explains bullet 1, and so on
 */
public record Notes(int line, Optional<Note> opening, List<Note> bullets) {

    public Notes {
        bullets = List.copyOf(bullets);
    }
}
