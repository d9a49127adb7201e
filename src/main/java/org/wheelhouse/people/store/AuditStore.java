package org.wheelhouse.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.people.Audit;

/** Lines are added and read; nothing here changes or removes one. */
@Repository
public class AuditStore {

    private final JdbcClient jdbc;

    public AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Audit.Line line) {
        jdbc.sql("""
                insert into audit_line (id, happened_at, person_id, about_person_id, what, detail, address)
                values (:id, :at, :who, :about, :what, :detail, :address)""")
                .param("id", UUID.randomUUID())
                .param("at", Utc.of(line.at()))
                .param("who", line.who().map(PersonId::value).orElse(null))
                .param("about", line.about().map(PersonId::value).orElse(null))
                .param("what", line.what().name())
                .param("detail", line.detail())
                .param("address", line.address().length() > 64 ? line.address().substring(0, 64) : line.address())
                .update();
    }

    /** Whether the person has done this from the address since then. */
    public boolean has(Audit.What what, PersonId person, String address, Instant since) {
        return jdbc.sql("""
                select count(*) from audit_line
                where person_id = ? and what = ? and address = ? and happened_at > ?""")
                        .params(person.value(), what.name(), address, Utc.of(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public List<Audit.Line> newest(int count) {
        return jdbc.sql("select * from audit_line order by happened_at desc, id fetch first " + count + " rows only")
                .query(AuditStore::line)
                .list();
    }

    /** What the person did and what was done to it, the newest first. */
    public List<Audit.Line> ofPerson(PersonId person) {
        return jdbc.sql(
                        "select * from audit_line where person_id = ? or about_person_id = ? order by happened_at desc, id")
                .params(person.value(), person.value())
                .query(AuditStore::line)
                .list();
    }

    private static Audit.Line line(ResultSet row, int number) throws SQLException {
        return new Audit.Line(
                Utc.read(row, "happened_at"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("about_person_id", UUID.class))
                        .map(PersonId::new),
                Audit.What.valueOf(row.getString("what")),
                row.getString("detail"),
                row.getString("address"));
    }
}
