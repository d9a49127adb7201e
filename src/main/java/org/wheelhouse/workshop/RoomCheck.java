package org.wheelhouse.workshop;

import java.util.List;

/**
 * What is ready for a day and what is not.
 *
 * @param ties the screens that hear the house now
 * @param slides of the module
 * @param activities that people do on them
 * @param missing what would fail in front of people, one sentence each
 */
public record RoomCheck(List<Ties.Tie> ties, int slides, int activities, List<String> missing) {

    public RoomCheck {
        ties = List.copyOf(ties);
        missing = List.copyOf(missing);
    }

    public List<Ties.Tie> at(String seat) {
        return ties.stream().filter(tie -> tie.seat().equals(seat)).toList();
    }
}
