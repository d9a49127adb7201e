package org.wheelhouse.quiz;

import java.util.List;
import org.wheelhouse.quiz.engine.Score;

/**
 * How a room stands in the questions that it was asked and shown: how many people have how many points, and never who.
 *
 * @param lines the most points first; only of people who answered at least one of the questions
 */
public record RoomPoints(List<Line> lines) {

    public RoomPoints {
        lines = List.copyOf(lines);
    }

    /** @param points of all questions that were shown */
    public record Line(Score points, int people) {}
}
