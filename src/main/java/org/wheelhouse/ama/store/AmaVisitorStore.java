package org.wheelhouse.ama.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.PersonId;

/** People with an account who came by a link; and what of a closed board is still to be tidied up. */
@Repository
public class AmaVisitorStore {

    private final JdbcClient jdbc;

    public AmaVisitorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(BoardId meeting, PersonId person) {
        jdbc.sql("insert into ama_visitor (meeting_id, person_id) values (:meeting, :person) on conflict do nothing")
                .param("meeting", meeting.value())
                .param("person", person.value())
                .update();
    }

    public boolean has(BoardId meeting, PersonId person) {
        return jdbc.sql("select count(*) from ama_visitor where meeting_id = :meeting and person_id = :person")
                        .param("meeting", meeting.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The next meeting is open to the same people. */
    public void copy(BoardId from, BoardId to) {
        jdbc.sql("insert into ama_visitor (meeting_id, person_id)"
                        + " select cast(:to as uuid), person_id from ama_visitor where meeting_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    public void forget(PersonId person) {
        jdbc.sql("delete from ama_visitor where person_id = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("update ama_leader set person_id = null, name = 'a former participant' where person_id = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("update ama_meeting set made_by = null where made_by = :person")
                .param("person", person.value())
                .update();
    }

    /** Boards that were closed before that time and still hold what goes then. */
    public List<BoardId> untidied(Instant closedBefore) {
        return jdbc.sql(
                        "select id from ama_meeting where closed_at < :time and (votes_frozen = false or guests_gone = false)")
                .param("time", AmaMeetingStore.utc(closedBefore))
                .query((row, number) -> new BoardId(row.getObject("id", UUID.class)))
                .list();
    }

    public void tidied(BoardId meeting) {
        jdbc.sql("update ama_meeting set votes_frozen = true, guests_gone = true where id = :meeting")
                .param("meeting", meeting.value())
                .update();
    }
}
