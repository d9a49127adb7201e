package org.wheelhouse.actions.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.PersonId;

/** Private links to calendars; one a person. */
@Repository
public class ActionFeedStore {

    private final JdbcClient jdbc;

    public ActionFeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on this link is the person's, and an earlier one nobody's. */
    public void put(PersonId person, String tokenHash, Instant now) {
        int known = jdbc.sql("update action_feed set token_hash = :hash, made_at = :now where person_id = :person")
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into action_feed (person_id, token_hash, made_at) values (:person, :hash, :now)")
                    .param("person", person.value())
                    .param("hash", tokenHash)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    public Optional<PersonId> owner(String tokenHash) {
        return jdbc.sql("select person_id from action_feed where token_hash = :hash")
                .param("hash", tokenHash)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    /** When the person's link was made; empty if there is none. */
    public Optional<Instant> madeAt(PersonId person) {
        return jdbc.sql("select made_at from action_feed where person_id = :person")
                .param("person", person.value())
                .query((row, number) ->
                        row.getObject("made_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    public void delete(PersonId person) {
        jdbc.sql("delete from action_feed where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
