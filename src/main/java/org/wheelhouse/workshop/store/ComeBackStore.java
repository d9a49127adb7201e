package org.wheelhouse.workshop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.wheelhouse.workshop.ComeBack;

/** Guests who ask to come back. */
@Repository
public class ComeBackStore {

    private final JdbcClient jdbc;

    public ComeBackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(ComeBack back) {
        jdbc.sql("""
                insert into workshop_come_back (id, workshop_id, guest_id, asked_at, state)
                values (:id, :workshop, :guest, :asked, :state)""")
                .param("id", back.id())
                .param("workshop", back.workshop().value())
                .param("guest", back.guest().value())
                .param("asked", back.asked().atOffset(ZoneOffset.UTC))
                .param("state", back.state().name())
                .update();
    }

    public Optional<ComeBack> find(UUID id) {
        return jdbc.sql("select * from workshop_come_back where id = :id")
                .param("id", id)
                .query(ComeBackStore::comeBack)
                .optional();
    }

    /** Those who wait, in the order in which they asked. */
    public List<ComeBack> waiting(WorkshopId workshop) {
        return jdbc.sql("""
                select * from workshop_come_back where workshop_id = :workshop and state = 'ASKED'
                order by asked_at, id""")
                .param("workshop", workshop.value())
                .query(ComeBackStore::comeBack)
                .list();
    }

    public void state(UUID id, ComeBack.State state) {
        jdbc.sql("update workshop_come_back set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from workshop_come_back where id = :id")
                .param("id", id)
                .update();
    }

    public void forget(PersonId guest) {
        jdbc.sql("delete from workshop_come_back where guest_id = :guest")
                .param("guest", guest.value())
                .update();
    }

    private static ComeBack comeBack(ResultSet row, int number) throws SQLException {
        return new ComeBack(
                row.getObject("id", UUID.class),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                new PersonId(row.getObject("guest_id", UUID.class)),
                Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class))
                        .toInstant(),
                ComeBack.State.valueOf(row.getString("state")));
    }
}
