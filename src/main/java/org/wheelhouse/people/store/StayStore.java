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

/** The devices on which somebody stays signed in. */
@Repository
public class StayStore {

    private final JdbcClient jdbc;

    public StayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param earlierHash of the token before the last change, if there was one */
    public record Stay(
            String series,
            PersonId person,
            String tokenHash,
            Optional<String> earlierHash,
            Instant changedAt,
            Instant endsAt) {}

    public void insert(Stay stay) {
        jdbc.sql("""
                insert into stay_signed_in (series, person_id, token_hash, earlier_hash, changed_at, ends_at)
                values (?, ?, ?, null, ?, ?)""")
                .params(
                        stay.series(),
                        stay.person().value(),
                        stay.tokenHash(),
                        Utc.of(stay.changedAt()),
                        Utc.of(stay.endsAt()))
                .update();
    }

    public Optional<Stay> find(String series) {
        return jdbc.sql("select * from stay_signed_in where series = ?")
                .param(series)
                .query(StayStore::stay)
                .optional();
    }

    /** The newest first. */
    public List<Stay> ofPerson(PersonId person) {
        return jdbc.sql("select * from stay_signed_in where person_id = ? order by changed_at desc")
                .param(person.value())
                .query(StayStore::stay)
                .list();
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        return new Stay(
                row.getString("series"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("token_hash"),
                Optional.ofNullable(row.getString("earlier_hash")),
                Utc.read(row, "changed_at"),
                Utc.read(row, "ends_at"));
    }

    /** Changes the token unless somebody was faster. */
    public boolean change(Stay stay, String newHash, Instant now) {
        return jdbc.sql("""
                update stay_signed_in set token_hash = ?, earlier_hash = token_hash, changed_at = ?
                where series = ? and token_hash = ?""")
                        .params(newHash, Utc.of(now), stay.series(), stay.tokenHash())
                        .update()
                == 1;
    }

    public void delete(String series) {
        jdbc.sql("delete from stay_signed_in where series = ?").param(series).update();
    }

    public void deleteAll(PersonId person) {
        jdbc.sql("delete from stay_signed_in where person_id = ?")
                .param(person.value())
                .update();
    }

    public void deleteEnded(Instant now) {
        jdbc.sql("delete from stay_signed_in where ends_at < ?")
                .param(Utc.of(now))
                .update();
    }
}
