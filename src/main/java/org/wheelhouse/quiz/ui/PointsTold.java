package org.wheelhouse.quiz.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.wheelhouse.quiz.RoomPoints;

/** How many people have how many points, in one line and without names. */
final class PointsTold extends Paragraph {

    PointsTold(RoomPoints points) {
        setId("room-points");
        setText(
                points.lines().isEmpty()
                        ? "Points are counted; nobody has any yet."
                        : "Points so far: "
                                + points.lines().stream().map(PointsTold::words).collect(Collectors.joining(", "))
                                + ".");
    }

    private static String words(RoomPoints.Line line) {
        return (line.people() == 1 ? "1 person has " : line.people() + " people have ") + line.points();
    }
}
