package org.wheelhouse.people;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.TeamId;

/** A group that takes the program together, its teams, and when each week's session begins. */
public record Cohort(CohortId id, String name, ZoneId zone, List<Team> teams, List<Session> sessions) {

    public record Team(TeamId id, String name) {}

    /**
     * @param week from 1
     * @param minutes how long the session is planned to take
     */
    public record Session(int week, ZonedDateTime begins, int minutes) {}

    public Optional<Session> session(int week) {
        return sessions.stream().filter(session -> session.week() == week).findFirst();
    }
}
