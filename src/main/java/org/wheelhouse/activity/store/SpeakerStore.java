package org.wheelhouse.activity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.activity.engine.Turns;
import org.wheelhouse.activity.engine.Turns.Speaker;
import org.wheelhouse.activity.engine.Turns.State;
import org.wheelhouse.id.PersonId;

/** Who speaks in a round. */
@Repository
public class SpeakerStore {

    private final JdbcClient jdbc;

    SpeakerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever changes the turns of a round does it alone, until the transaction ends. */
    public void lock(UUID ask) {
        jdbc.sql("select id from ask where id = :ask for update")
                .param("ask", ask)
                .query()
                .listOfRows();
    }

    public Turns find(UUID ask) {
        return new Turns(jdbc.sql("select * from ask_speaker where ask_id = :ask order by place")
                .param("ask", ask)
                .query(SpeakerStore::speaker)
                .list());
    }

    public void save(UUID ask, Turns turns) {
        jdbc.sql("delete from ask_speaker where ask_id = :ask")
                .param("ask", ask)
                .update();
        List<Speaker> speakers = turns.speakers();
        for (int place = 0; place < speakers.size(); place++) {
            Speaker one = speakers.get(place);
            jdbc.sql("""
                    insert into ask_speaker (ask_id, person_id, place, state, since)
                    values (:ask, :person, :place, :state, :since)""")
                    .param("ask", ask)
                    .param("person", one.person().value())
                    .param("place", place)
                    .param("state", one.state().name())
                    .param(
                            "since",
                            one.since().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                    .update();
        }
    }

    public void forget(PersonId person) {
        jdbc.sql("delete from ask_speaker where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private static Speaker speaker(ResultSet row, int number) throws SQLException {
        return new Speaker(
                new PersonId(row.getObject("person_id", UUID.class)),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
