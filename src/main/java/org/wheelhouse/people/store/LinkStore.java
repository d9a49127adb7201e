package org.wheelhouse.people.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.PersonId;

/** Links with which somebody sets a password, once. */
@Repository
public class LinkStore {

    private final JdbcClient jdbc;

    public LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(String tokenHash, PersonId person, Instant madeAt, Instant endsAt) {
        jdbc.sql("insert into password_link (token_hash, person_id, made_at, ends_at) values (?, ?, ?, ?)")
                .params(tokenHash, person.value(), Utc.of(madeAt), Utc.of(endsAt))
                .update();
    }

    /** Whose link it is, if it is still good. */
    public Optional<PersonId> find(String tokenHash, Instant now) {
        return jdbc.sql("select person_id from password_link where token_hash = ? and used_at is null and ends_at > ?")
                .params(tokenHash, Utc.of(now))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    /** False if somebody was faster or the link is over. */
    public boolean use(String tokenHash, Instant now) {
        return jdbc.sql("update password_link set used_at = ? where token_hash = ? and used_at is null and ends_at > ?")
                        .params(Utc.of(now), tokenHash, Utc.of(now))
                        .update()
                == 1;
    }

    /** Until when the person's open link is good, if there is one. */
    public Optional<Instant> openUntil(PersonId person, Instant now) {
        return jdbc.sql(
                        "select max(ends_at) as ends_at from password_link where person_id = ? and used_at is null and ends_at > ?")
                .params(person.value(), Utc.of(now))
                .query((row, number) -> Optional.ofNullable(row.getObject("ends_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** A new link makes the earlier ones worthless. */
    public void deleteAll(PersonId person) {
        jdbc.sql("delete from password_link where person_id = ?")
                .param(person.value())
                .update();
    }

    public void deleteEndedBefore(Instant time) {
        jdbc.sql("delete from password_link where ends_at < ?")
                .param(Utc.of(time))
                .update();
    }
}
