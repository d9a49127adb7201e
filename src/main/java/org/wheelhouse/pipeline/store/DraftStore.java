package org.wheelhouse.pipeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.pipeline.Draft;
import org.wheelhouse.pipeline.DraftLine;
import org.wheelhouse.pipeline.DraftText;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.yaml.PicksText;
import org.wheelhouse.pipeline.yaml.ScenarioReader;
import org.wheelhouse.pipeline.yaml.Sources;

/** Drafts with their files. */
@Repository
public class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Draft draft) {
        jdbc.sql("""
                insert into pipeline_draft (id, person_id, title, root, picks, seed, saved_at, version)
                values (:id, :person, :title, :root, :picks, :seed, :at, :version)""")
                .param("id", draft.id())
                .param("person", draft.owner().value())
                .param("title", draft.text().title())
                .param("root", draft.text().sources().root())
                .param("picks", PicksText.write(draft.text().picks()))
                .param("seed", draft.text().seed())
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .param("version", draft.version())
                .update();
        putFiles(draft);
    }

    /**
     * Writes a draft anew.
     *
     * @param before the version that it takes the place of
     * @return false if another version stands there now; then nothing was changed
     */
    public boolean update(Draft draft, int before) {
        int updated = jdbc.sql("""
                update pipeline_draft set title = :title, root = :root, picks = :picks, seed = :seed, saved_at = :at,
                    version = :version
                where id = :id and version = :before""")
                .param("title", draft.text().title())
                .param("root", draft.text().sources().root())
                .param("picks", PicksText.write(draft.text().picks()))
                .param("seed", draft.text().seed())
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .param("version", draft.version())
                .param("id", draft.id())
                .param("before", before)
                .update();
        if (updated == 1) {
            dropFiles(draft.id());
            putFiles(draft);
        }
        return updated == 1;
    }

    private void putFiles(Draft draft) {
        draft.text().sources().texts().forEach((path, body) -> jdbc.sql(
                        "insert into pipeline_draft_file (draft_id, path, body) values (?, ?, ?)")
                .param(draft.id())
                .param(path)
                .param(body)
                .update());
    }

    private void dropFiles(UUID draft) {
        jdbc.sql("delete from pipeline_draft_file where draft_id = ?")
                .param(draft)
                .update();
    }

    public Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from pipeline_draft where id = ?")
                .param(id)
                .query(this::draft)
                .optional();
    }

    /** The newest first. */
    public List<DraftLine> of(PersonId person) {
        return jdbc.sql("select id, title, saved_at from pipeline_draft where person_id = ? order by saved_at desc, id")
                .param(person.value())
                .query((row, number) -> new DraftLine(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        Objects.requireNonNull(row.getObject("saved_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    public void delete(UUID id) {
        dropFiles(id);
        jdbc.sql("delete from pipeline_draft where id = ?").param(id).update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        Sources sources = new Sources(row.getString("root"), files(id));
        Picks picks = ScenarioReader.picks(row.getString("picks")).value().orElse(Picks.NONE);
        return new Draft(
                id,
                new PersonId(Objects.requireNonNull(row.getObject("person_id", UUID.class))),
                new DraftText(row.getString("title"), sources, picks, row.getLong("seed")),
                Objects.requireNonNull(row.getObject("saved_at", OffsetDateTime.class))
                        .toInstant(),
                row.getInt("version"));
    }

    private Map<String, String> files(UUID draft) {
        Map<String, String> files = new TreeMap<>();
        jdbc.sql("select path, body from pipeline_draft_file where draft_id = ?")
                .param(draft)
                .query(row -> {
                    files.put(row.getString("path"), row.getString("body"));
                });
        return Map.copyOf(files);
    }
}
