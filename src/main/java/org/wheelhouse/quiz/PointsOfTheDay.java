package org.wheelhouse.quiz;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Person;
import org.wheelhouse.quiz.engine.Score;
import org.wheelhouse.workshop.DayPart;

/** The points of a day's quiz, if its facilitator wanted them: the own ones for a person, the spread without names for the room. */
@Component
class PointsOfTheDay implements DayPart {

    private final LivePoints points;

    PointsOfTheDay(LivePoints points) {
        this.points = points;
    }

    @Override
    public Optional<Lines> ofRoom(WorkshopId workshop) {
        return points.ofRoom(workshop)
                .map(room -> room.lines().stream()
                        .map(line -> (line.people() == 1 ? "1 person: " : line.people() + " people: ") + line.points())
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .map(lines -> new Lines("Points of the quiz", lines));
    }

    @Override
    public Optional<Lines> ofPerson(WorkshopId workshop, Person person) {
        return points.own(workshop, person)
                .map(Score::toString)
                .map(own -> new Lines("My points in the quiz", List.of(own)));
    }
}
