package org.wheelhouse.workshop.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.workshop.engine.Clicker;
import org.wheelhouse.workshop.engine.JoinCode;
import org.wheelhouse.workshop.engine.Room;
import org.wheelhouse.workshop.engine.Stage;
import org.wheelhouse.workshop.engine.TakeBack;

/** Rooms, one row each. */
@Repository
public class WorkshopStore {

    private final JdbcClient jdbc;

    public WorkshopStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Room room) {
        bind(jdbc.sql("""
                insert into workshop (id, code, module, cohort_id, lead_id, deputy_id, holder_id, begins_at, zone, minutes,
                    stage, started_at, ended_at, locked, tidied, turn, podium, before_podium, before_what, before_at)
                values (:id, :code, :module, cast(:cohort as uuid), :lead, cast(:deputy as uuid), :holder, :begins, :zone,
                    :minutes, :stage, :started, :ended, :locked, '', :turn, :podium, :before, :what, :at)"""), room)
                .param("module", room.module().value())
                .param("cohort", text(room.cohort()))
                .param("zone", room.zone().getId())
                .update();
    }

    /** @return false if somebody was faster than {@code turn} */
    public boolean save(Room room, long turn) {
        return bind(jdbc.sql("""
                        update workshop set code = :code, lead_id = :lead, deputy_id = cast(:deputy as uuid),
                            holder_id = :holder, begins_at = :begins, minutes = :minutes, stage = :stage,
                            started_at = :started, ended_at = :ended, locked = :locked, turn = :turn, podium = :podium,
                            before_podium = :before, before_what = :what, before_at = :at
                        where id = :id and turn = :old"""), room).param("old", turn).update() > 0;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Room room) {
        return sql.param("id", room.id().value())
                .param("code", text(room.code()))
                .param("lead", room.clicker().lead().value())
                .param("deputy", text(room.clicker().deputy()))
                .param("holder", room.clicker().holder().value())
                .param("begins", utc(room.begins()))
                .param("minutes", room.minutes())
                .param("stage", room.stage().name())
                .param("started", utc(room.started()))
                .param("ended", utc(room.ended()))
                .param("locked", room.locked())
                .param("turn", room.podium().turn())
                .param("podium", PodiumLine.write(room.podium()))
                .param(
                        "before",
                        room.last().map(step -> PodiumLine.write(step.before())).orElse(null))
                .param("what", room.last().map(TakeBack::what).orElse(null))
                .param("at", utc(room.last().map(TakeBack::at)));
    }

    public Optional<Room> find(WorkshopId id) {
        return jdbc.sql("select * from workshop where id = :id")
                .param("id", id.value())
                .query(WorkshopStore::room)
                .optional();
    }

    public Optional<Room> find(JoinCode code) {
        return jdbc.sql("select * from workshop where code = :code")
                .param("code", code.text())
                .query(WorkshopStore::room)
                .optional();
    }

    /** In one of the stages, by planned begin. */
    public List<Room> in(Collection<Stage> stages) {
        return jdbc.sql("select * from workshop where stage in (:stages) order by begins_at, id")
                .param("stages", stages.stream().map(Stage::name).toList())
                .query(WorkshopStore::room)
                .list();
    }

    /** Ended rooms that still have something to be tidied up: {@code done} is not their word yet. */
    public List<Room> untidy(String done) {
        return jdbc.sql("select * from workshop where stage = 'ENDED' and tidied <> :done and tidied <> 'guests'")
                .param("done", done)
                .query(WorkshopStore::room)
                .list();
    }

    /** The code is free again. */
    public void tidied(WorkshopId id, String word) {
        jdbc.sql("update workshop set tidied = :word, code = null where id = :id")
                .param("word", word)
                .param("id", id.value())
                .update();
    }

    static Room room(ResultSet row, int number) throws SQLException {
        Optional<TakeBack> last = Optional.empty();
        String before = row.getString("before_podium");
        if (before != null) {
            last = Optional.of(new TakeBack(
                    PodiumLine.read(before),
                    row.getString("before_what"),
                    instant(row, "before_at").orElseThrow()));
        }
        return new Room(
                new WorkshopId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("code")).map(JoinCode::new),
                new ModuleId(row.getString("module")),
                Optional.ofNullable(row.getObject("cohort_id", UUID.class)).map(CohortId::new),
                new Clicker(
                        new PersonId(row.getObject("lead_id", UUID.class)),
                        Optional.ofNullable(row.getObject("deputy_id", UUID.class))
                                .map(PersonId::new),
                        new PersonId(row.getObject("holder_id", UUID.class))),
                instant(row, "begins_at").orElseThrow(),
                ZoneId.of(row.getString("zone")),
                row.getInt("minutes"),
                Stage.valueOf(row.getString("stage")),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getBoolean("locked"),
                PodiumLine.read(Objects.requireNonNull(row.getString("podium"))),
                last);
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
        return instant.map(WorkshopStore::utc).orElse(null);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
