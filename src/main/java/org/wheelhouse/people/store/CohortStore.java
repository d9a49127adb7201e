package org.wheelhouse.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.people.Cohort;

/** The organisation, its cohorts, their teams and sessions. */
@Repository
public class CohortStore {

    private final JdbcClient jdbc;

    public CohortStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one organisation of this house, if it has begun. */
    public Optional<Organisation> organisation() {
        return jdbc.sql("select id, name, demo from organisation order by created_at fetch first 1 rows only")
                .query((row, number) -> new Organisation(
                        row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("demo")))
                .optional();
    }

    /** @param demo whether its people are invented */
    public record Organisation(UUID id, String name, boolean demo) {

        /** The key of every house's one organisation: of two nodes that begin together, one is refused by the database. */
        public static Organisation first(String name, boolean demo) {
            return new Organisation(new UUID(0, 1), name, demo);
        }
    }

    public void insert(Organisation organisation, Instant now) {
        jdbc.sql("insert into organisation (id, name, demo, created_at) values (?, ?, ?, ?)")
                .params(organisation.id(), organisation.name(), organisation.demo(), Utc.of(now))
                .update();
    }

    public Optional<Cohort> find(CohortId id) {
        return jdbc.sql("select id, name, zone from cohort where id = ?")
                .param(id.value())
                .query(this::cohort)
                .optional();
    }

    /** By name. */
    public List<Cohort> all() {
        return jdbc.sql("select id, name, zone from cohort order by name, id")
                .query(this::cohort)
                .list();
    }

    public void insert(Cohort cohort, UUID organisation) {
        jdbc.sql("insert into cohort (id, organisation_id, name, zone, version) values (?, ?, ?, ?, 0)")
                .params(
                        cohort.id().value(),
                        organisation,
                        cohort.name(),
                        cohort.zone().getId())
                .update();
        cohort.teams().forEach(team -> insert(cohort.id(), team));
        cohort.sessions().forEach(session -> put(cohort.id(), session));
    }

    public void rename(CohortId id, String name, ZoneId zone) {
        jdbc.sql("update cohort set name = ?, zone = ?, version = version + 1 where id = ?")
                .params(name, zone.getId(), id.value())
                .update();
    }

    public void insert(CohortId cohort, Cohort.Team team) {
        jdbc.sql("""
                insert into team (id, cohort_id, name, place)
                values (:id, :cohort, :name, (select count(*) from team where cohort_id = :cohort))""")
                .param("id", team.id().value())
                .param("cohort", cohort.value())
                .param("name", team.name())
                .update();
    }

    public void rename(Cohort.Team team) {
        jdbc.sql("update team set name = ? where id = ?")
                .params(team.name(), team.id().value())
                .update();
    }

    /** Adds the week's session, or moves the one that is there. */
    public void put(CohortId cohort, Cohort.Session session) {
        int moved = jdbc.sql("update cohort_session set begins_at = ?, minutes = ? where cohort_id = ? and week = ?")
                .params(Utc.of(session.begins().toInstant()), session.minutes(), cohort.value(), session.week())
                .update();
        if (moved == 0) {
            jdbc.sql("insert into cohort_session (id, cohort_id, week, begins_at, minutes) values (?, ?, ?, ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            cohort.value(),
                            session.week(),
                            Utc.of(session.begins().toInstant()),
                            session.minutes())
                    .update();
        }
    }

    private Cohort cohort(ResultSet row, int number) throws SQLException {
        CohortId id = new CohortId(row.getObject("id", UUID.class));
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return new Cohort(id, row.getString("name"), zone, teams(id), sessions(id, zone));
    }

    private List<Cohort.Team> teams(CohortId cohort) {
        return jdbc.sql("select id, name from team where cohort_id = ? order by place, name")
                .param(cohort.value())
                .query((row, number) ->
                        new Cohort.Team(new TeamId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    private List<Cohort.Session> sessions(CohortId cohort, ZoneId zone) {
        return jdbc.sql("select week, begins_at, minutes from cohort_session where cohort_id = ? order by week")
                .param(cohort.value())
                .query((row, number) -> new Cohort.Session(
                        row.getInt("week"),
                        ZonedDateTime.ofInstant(Utc.read(row, "begins_at"), zone),
                        row.getInt("minutes")))
                .list();
    }
}
