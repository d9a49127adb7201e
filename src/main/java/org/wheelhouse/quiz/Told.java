package org.wheelhouse.quiz;

import java.time.Instant;
import java.util.List;
import org.wheelhouse.quiz.engine.Score;

/**
 * What is told after an answer.
 *
 * @param options in the order of the question
 * @param recall the paragraph that recalls the lesson: inline Markdown as typed
 * @param counted it counts in an attempt; otherwise it was practice
 */
public record Told(List<Option> options, Score score, String recall, boolean counted, Instant at) {

    public Told {
        options = List.copyOf(options);
    }

    /** @param guidance inline Markdown as typed */
    public record Option(String text, boolean chosen, boolean right, String guidance) {}
}
