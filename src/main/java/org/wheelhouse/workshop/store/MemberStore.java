package org.wheelhouse.workshop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.workshop.Member;

/** Who came into which room. */
@Repository
public class MemberStore {

    private final JdbcClient jdbc;

    public MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing for who is in already. */
    public void add(WorkshopId workshop, PersonId person, Instant now) {
        jdbc.sql("""
                insert into workshop_member (workshop_id, person_id, joined_at, shown_out)
                values (:workshop, :person, :now, false) on conflict do nothing""")
                .param("workshop", workshop.value())
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Member> find(WorkshopId workshop, PersonId person) {
        return jdbc.sql("select * from workshop_member where workshop_id = :workshop and person_id = :person")
                .param("workshop", workshop.value())
                .param("person", person.value())
                .query(MemberStore::member)
                .optional();
    }

    /** In the order in which they came. */
    public List<Member> of(WorkshopId workshop) {
        return jdbc.sql("select * from workshop_member where workshop_id = :workshop order by joined_at, person_id")
                .param("workshop", workshop.value())
                .query(MemberStore::member)
                .list();
    }

    /** The rooms that a person has come into and was not shown out of. */
    public List<WorkshopId> of(PersonId person) {
        return jdbc.sql("select workshop_id from workshop_member where person_id = :person and not shown_out")
                .param("person", person.value())
                .query((row, number) -> new WorkshopId(row.getObject("workshop_id", UUID.class)))
                .list();
    }

    public void hand(WorkshopId workshop, PersonId person, Optional<Instant> since) {
        jdbc.sql("update workshop_member set hand_at = :at where workshop_id = :workshop and person_id = :person")
                .param("at", since.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("workshop", workshop.value())
                .param("person", person.value())
                .update();
    }

    public void shownOut(WorkshopId workshop, PersonId person, boolean out) {
        jdbc.sql("""
                update workshop_member set shown_out = :out, hand_at = null
                where workshop_id = :workshop and person_id = :person""")
                .param("out", out)
                .param("workshop", workshop.value())
                .param("person", person.value())
                .update();
    }

    public void forget(PersonId person) {
        jdbc.sql("delete from workshop_member where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                new PersonId(row.getObject("person_id", UUID.class)),
                Objects.requireNonNull(row.getObject("joined_at", OffsetDateTime.class))
                        .toInstant(),
                Optional.ofNullable(row.getObject("hand_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("shown_out"));
    }
}
