package org.wheelhouse.maturity.store;

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
import org.wheelhouse.maturity.Note;

/** Evidence and wins. There is no method that changes or deletes one. */
@Repository
public class MaturityNoteStore {

    private final JdbcClient jdbc;

    MaturityNoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a note. Of two that replace the same one at the same instant only the first is added.
     *
     * @return whether it was added
     */
    public boolean insert(UUID round, Note note) {
        return jdbc.sql("""
                insert into maturity_note (id, round_id, row_id, body, person_id, written_at, replaces_id)
                values (:id, :round, :row, :body, cast(:person as uuid), :at, cast(:replaces as uuid))
                on conflict do nothing""")
                        .param("id", note.id())
                        .param("round", round)
                        .param("row", note.row().orElse(null))
                        .param("body", note.text())
                        .param("person", note.person().map(PersonId::toString).orElse(null))
                        .param("at", note.at().atOffset(ZoneOffset.UTC))
                        .param("replaces", note.replaces().map(UUID::toString).orElse(null))
                        .update()
                == 1;
    }

    /** All of a round, the oldest first, those that were replaced too. */
    public List<Note> of(UUID round) {
        return jdbc.sql("select * from maturity_note where round_id = ? order by written_at, id")
                .param(round)
                .query(MaturityNoteStore::note)
                .list();
    }

    public List<Note> of(PersonId person) {
        return jdbc.sql("select * from maturity_note where person_id = ? order by written_at, id")
                .param(person.value())
                .query(MaturityNoteStore::note)
                .list();
    }

    /** The texts stay, for others talked about them; the name goes. */
    public void forget(PersonId person) {
        jdbc.sql("update maturity_note set person_id = null where person_id = ?")
                .param(person.value())
                .update();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("row_id")),
                row.getString("body"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                Objects.requireNonNull(row.getObject("written_at", OffsetDateTime.class))
                        .toInstant(),
                Optional.ofNullable(row.getObject("replaces_id", UUID.class)));
    }
}
