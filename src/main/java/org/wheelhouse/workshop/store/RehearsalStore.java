package org.wheelhouse.workshop.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.WorkshopId;

/** Which workshops are only tried out, and how they go. */
@Repository
public class RehearsalStore {

    private static final List<String> TABLES =
            List.of("workshop_rehearsal", "workshop_words", "workshop_come_back", "workshop_member");

    private final JdbcClient jdbc;

    RehearsalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void mark(WorkshopId workshop) {
        jdbc.sql("insert into workshop_rehearsal (workshop_id) values (:workshop)")
                .param("workshop", workshop.value())
                .update();
    }

    public boolean has(WorkshopId workshop) {
        return jdbc.sql("select count(*) from workshop_rehearsal where workshop_id = :workshop")
                        .param("workshop", workshop.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The workshop with all that this room keeps of it. */
    public void delete(WorkshopId workshop) {
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where workshop_id = :workshop")
                .param("workshop", workshop.value())
                .update());
        jdbc.sql("delete from workshop where id = :workshop")
                .param("workshop", workshop.value())
                .update();
    }
}
