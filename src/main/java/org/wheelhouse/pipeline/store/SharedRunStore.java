package org.wheelhouse.pipeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.pipeline.PipelinePlace;
import org.wheelhouse.pipeline.SharedRun;
import org.wheelhouse.pipeline.SignOff;
import org.wheelhouse.pipeline.SignOff.Verdict;
import org.wheelhouse.pipeline.engine.Picks;
import org.wheelhouse.pipeline.yaml.PicksText;
import org.wheelhouse.pipeline.yaml.ScenarioReader;

/** Runs that a room watched, with all that was said to them. There is no method that changes or deletes a word. */
@Repository
public class SharedRunStore {

    private final JdbcClient jdbc;

    SharedRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(SharedRun run) {
        jdbc.sql("""
                insert into pipeline_run
                    (id, workshop_id, module, slide, number, scenario, picks, seed, person_id, started_at)
                values (:id, :workshop, :module, :slide, :number, :scenario, :picks, :seed, cast(:person as uuid), :at)""")
                .param("id", run.id())
                .param("workshop", run.place().workshop().value())
                .param("module", run.place().module().value())
                .param("slide", run.place().slide().value())
                .param("number", run.number())
                .param("scenario", run.scenario())
                .param("picks", PicksText.write(run.picks()))
                .param("seed", run.seed())
                .param("person", run.startedBy().map(PersonId::toString).orElse(null))
                .param("at", time(run.startedAt()))
                .update();
    }

    /**
     * Adds what somebody said; of two that say the same in the same role at the same instant only the first counts.
     *
     * @return whether it was added
     */
    public boolean insert(UUID run, SignOff word) {
        return jdbc.sql("""
                insert into pipeline_run_word
                    (id, run_id, stage, environment, role, verdict, reason, at_minute, known, person_id, said_at)
                values (:id, :run, :stage, :environment, :role, :verdict, :reason, :minute, :known,
                    cast(:person as uuid), :at)
                on conflict do nothing""")
                        .param("id", word.id())
                        .param("run", run)
                        .param("stage", word.stage())
                        .param("environment", word.environment())
                        .param("role", word.role())
                        .param("verdict", word.verdict().name())
                        .param("reason", word.reason())
                        .param("minute", word.minute())
                        .param("known", word.known())
                        .param("person", word.person().map(PersonId::toString).orElse(null))
                        .param("at", time(word.at()))
                        .update()
                == 1;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    public Optional<SharedRun> find(UUID id) {
        return jdbc.sql("select * from pipeline_run where id = ?")
                .param(id)
                .query(this::run)
                .optional();
    }

    /** All of a place, the first one first. */
    public List<UUID> of(PipelinePlace place) {
        return jdbc.sql("""
                select id from pipeline_run where workshop_id = ? and module = ? and slide = ? order by number, id""")
                .param(place.workshop().value())
                .param(place.module().value())
                .param(place.slide().value())
                .query(UUID.class)
                .list();
    }

    /** What this person said, in any room. */
    public List<SignOff> of(PersonId person) {
        return jdbc.sql("select * from pipeline_run_word where person_id = ? order by said_at, id")
                .param(person.value())
                .query(SharedRunStore::word)
                .list();
    }

    /** Names go; what was said stays, for others acted on it. */
    public void forget(PersonId person) {
        jdbc.sql("update pipeline_run set person_id = null where person_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("update pipeline_run_word set person_id = null where person_id = ?")
                .param(person.value())
                .update();
    }

    private SharedRun run(ResultSet row, int number) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        return new SharedRun(
                id,
                new PipelinePlace(
                        new WorkshopId(Objects.requireNonNull(row.getObject("workshop_id", UUID.class))),
                        new ModuleId(row.getString("module")),
                        new SlideId(row.getString("slide"))),
                row.getInt("number"),
                row.getString("scenario"),
                ScenarioReader.picks(row.getString("picks")).value().orElse(Picks.NONE),
                row.getLong("seed"),
                person(row),
                at(row, "started_at"),
                words(id));
    }

    private List<SignOff> words(UUID run) {
        return jdbc.sql("select * from pipeline_run_word where run_id = ? order by at_minute, said_at, id")
                .param(run)
                .query(SharedRunStore::word)
                .list();
    }

    private static SignOff word(ResultSet row, int number) throws SQLException {
        return new SignOff(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("stage"),
                row.getString("environment"),
                row.getString("role"),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                row.getDouble("at_minute"),
                row.getString("known"),
                person(row),
                at(row, "said_at"));
    }

    private static Optional<PersonId> person(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
