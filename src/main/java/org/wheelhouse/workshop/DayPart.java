package org.wheelhouse.workshop;

import java.util.List;
import java.util.Optional;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.Person;

/** Offered as a bean by a room above that has something to say of a day: the points of its quiz, the cards of its board. */
public interface DayPart {

    /** A heading and what stands below it. */
    record Lines(String title, List<String> lines) {

        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** For everybody who was there: only what all of them have seen, and no names; empty if there is nothing. */
    default Optional<Lines> ofRoom(WorkshopId workshop) {
        return Optional.empty();
    }

    /** For one person: only the person's own; empty if there is nothing. */
    default Optional<Lines> ofPerson(WorkshopId workshop, Person person) {
        return Optional.empty();
    }
}
