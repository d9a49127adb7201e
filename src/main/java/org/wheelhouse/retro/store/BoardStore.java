package org.wheelhouse.retro.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.people.BoardCode;
import org.wheelhouse.retro.engine.Board;
import org.wheelhouse.retro.engine.BoardForm;
import org.wheelhouse.retro.engine.Budget;
import org.wheelhouse.retro.engine.CardId;
import org.wheelhouse.retro.engine.Phase;
import org.wheelhouse.retro.engine.Timer;

/** Boards without their cards. */
@Repository
public class BoardStore {

    private final JdbcClient jdbc;

    public BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false, and nothing is done, if the board is there already */
    public boolean insert(BoardRow row) {
        BoardForm form = row.board().form();
        return jdbc.sql("""
                insert into retro_board (id, title, cohort_id, workshop_id, slide, led_by, column_lines, anonymous, hidden,
                votes, votes_per_topic, squads, phase, voting_began, locked_at, topic_card, timer_ends_at, timer_seconds,
                seal, previous_id, code, step, created_at, used_on)
                values (:id, :title, cast(:cohort as uuid), cast(:workshop as uuid), :slide, cast(:ledBy as uuid), :columns,
                :anonymous, :hidden, :votes, :perTopic, :squads, :phase, :began, null, null, null, 0, :seal,
                cast(:previous as uuid), :code, 0, :now, :today)
                on conflict do nothing""")
                        .param("id", row.id().value())
                        .param("title", row.title())
                        .param("cohort", row.cohort().map(CohortId::toString).orElse(null))
                        .param(
                                "workshop",
                                row.workshop().map(WorkshopId::toString).orElse(null))
                        .param("slide", row.slide().orElse(null))
                        .param("ledBy", row.ledBy().map(PersonId::toString).orElse(null))
                        .params(values(form))
                        .param("phase", row.board().phase().name())
                        .param("began", row.board().votingBegan())
                        .param("seal", row.seal().orElse(null))
                        .param("previous", row.previous().map(BoardId::toString).orElse(null))
                        .param("code", row.code().map(BoardCode::text).orElse(null))
                        .param("now", utc(row.createdAt()))
                        .param("today", day(row.createdAt()))
                        .update()
                > 0;
    }

    public Optional<BoardRow> find(BoardId id) {
        return jdbc.sql("select * from retro_board where id = :id")
                .param("id", id.value())
                .query(BoardStore::row)
                .optional();
    }

    /** As {@link #find}; until the transaction ends nobody else changes the board. */
    public Optional<BoardRow> lock(BoardId id) {
        return jdbc.sql("select * from retro_board where id = :id for update")
                .param("id", id.value())
                .query(BoardStore::row)
                .optional();
    }

    /** The newest first; boards of slides are left out. */
    public List<BoardRow> all() {
        return jdbc.sql("select * from retro_board where slide is null order by created_at desc, id")
                .query(BoardStore::row)
                .list();
    }

    /** As {@link #all}, those of one cohort. */
    public List<BoardRow> of(CohortId cohort) {
        return jdbc.sql("select * from retro_board where slide is null and cohort_id = :cohort"
                        + " order by created_at desc, id")
                .param("cohort", cohort.value())
                .query(BoardStore::row)
                .list();
    }

    /** As {@link #all}, those that a person began. */
    public List<BoardRow> ledBy(PersonId person) {
        return jdbc.sql("select * from retro_board where slide is null and led_by = :person"
                        + " order by created_at desc, id")
                .param("person", person.value())
                .query(BoardStore::row)
                .list();
    }

    /** As {@link #all}, those to which a person came by their link. */
    public List<BoardRow> joinedBy(PersonId person) {
        return jdbc.sql("select b.* from retro_board b join retro_member m on m.board_id = b.id"
                        + " where b.slide is null and m.person_id = :person order by b.created_at desc, b.id")
                .param("person", person.value())
                .query(BoardStore::row)
                .list();
    }

    public Optional<BoardRow> find(BoardCode code) {
        return jdbc.sql("select * from retro_board where code = :code")
                .param("code", code.text())
                .query(BoardStore::row)
                .optional();
    }

    /** The boards of the slides of one workshop. */
    public List<BoardRow> of(WorkshopId workshop) {
        return jdbc.sql("select * from retro_board where workshop_id = :workshop order by created_at, id")
                .param("workshop", workshop.value())
                .query(BoardStore::row)
                .list();
    }

    /** All boards of one workshop with all that is on them. */
    public void deleteAll(WorkshopId workshop) {
        for (String table : List.of("retro_step", "retro_vote", "retro_card", "retro_group", "retro_member")) {
            jdbc.sql("delete from " + table
                            + " where board_id in (select id from retro_board where workshop_id = :workshop)")
                    .param("workshop", workshop.value())
                    .update();
        }
        jdbc.sql("delete from retro_board where workshop_id = :workshop")
                .param("workshop", workshop.value())
                .update();
    }

    /** Every board, those of slides too. */
    public List<BoardRow> everywhere() {
        return jdbc.sql("select * from retro_board order by created_at, id")
                .query(BoardStore::row)
                .list();
    }

    /** Gives a board on which nobody has written another form. */
    public void reform(BoardId board, String title, BoardForm form) {
        jdbc.sql("""
                update retro_board set title = :title, column_lines = :columns, anonymous = :anonymous, hidden = :hidden,
                votes = :votes, votes_per_topic = :perTopic, squads = :squads where id = :id""")
                .param("id", board.value())
                .param("title", title)
                .params(values(form))
                .update();
    }

    private static Map<String, Object> values(BoardForm form) {
        return Map.of(
                "columns", Lines.of(form.columns()),
                "anonymous", form.anonymous(),
                "hidden", form.hidden(),
                "votes", form.budget().votes(),
                "perTopic", form.budget().perTopic(),
                "squads", String.join("\n", form.squads()));
    }

    /** All that may change while a board lives. */
    public void save(BoardRow row) {
        Board board = row.board();
        jdbc.sql("""
                update retro_board set title = :title, phase = :phase, voting_began = :began, locked_at = :lockedAt,
                topic_card = cast(:topic as uuid), timer_ends_at = :timerEnds, timer_seconds = :timerSeconds, step = :step,
                code = :code
                where id = :id""")
                .param("id", row.id().value())
                .param("title", row.title())
                .param("phase", board.phase().name())
                .param("began", board.votingBegan())
                .param("lockedAt", row.lockedAt().map(BoardStore::utc).orElse(null))
                .param("topic", board.topic().map(CardId::toString).orElse(null))
                .param(
                        "timerEnds",
                        row.timer().map(Timer::ends).map(BoardStore::utc).orElse(null))
                .param(
                        "timerSeconds",
                        row.timer().map(timer -> timer.length().toSeconds()).orElse(0L))
                .param("step", board.step())
                .param("code", row.code().map(BoardCode::text).orElse(null))
                .update();
    }

    /** Those that were locked before then and have their seal still. */
    public List<BoardRow> sealedAndLockedBefore(Instant before) {
        return jdbc.sql("select * from retro_board where seal is not null and locked_at < :before order by id")
                .param("before", utc(before))
                .query(BoardStore::row)
                .list();
    }

    /** Something on the board has changed on the day of this time. */
    public void used(BoardId board, Instant now) {
        jdbc.sql("update retro_board set used_on = :today where id = :id and used_on <> :today")
                .param("today", day(now))
                .param("id", board.value())
                .update();
    }

    /**
     * Those that nobody has locked and on which nothing has changed since the day before that time. Boards of slides on which
     * people write who read alone are left out: somebody may read that week next month.
     */
    public List<BoardId> openAndUnusedSince(Instant time) {
        return jdbc.sql("select id from retro_board where locked_at is null and seal is not null and used_on < :day"
                        + " and (slide is null or workshop_id is not null) order by id")
                .param("day", day(time))
                .query((row, number) -> new BoardId(row.getObject("id", UUID.class)))
                .list();
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** From now on nobody can tell whose an anonymous card of this board was. */
    public void dropSeal(BoardId board) {
        jdbc.sql("update retro_board set seal = null where id = :id")
                .param("id", board.value())
                .update();
    }

    public void forgetLead(PersonId person) {
        jdbc.sql("update retro_board set led_by = null where led_by = :person")
                .param("person", person.value())
                .update();
    }

    private static BoardRow row(ResultSet row, int number) throws SQLException {
        Optional<String> seal = Optional.ofNullable(row.getString("seal"));
        Optional<Instant> lockedAt = instant(row, "locked_at");
        BoardForm form = new BoardForm(
                Lines.columns(row.getString("column_lines")),
                row.getBoolean("anonymous"),
                row.getBoolean("hidden"),
                new Budget(row.getInt("votes"), row.getInt("votes_per_topic")),
                row.getString("squads").lines().toList());
        Board board = new Board(
                form,
                Phase.valueOf(row.getString("phase")),
                lockedAt.isPresent(),
                seal.isEmpty(),
                row.getBoolean("voting_began"),
                row.getInt("step"),
                uuid(row, "topic_card").map(CardId::new));
        Duration length = Duration.ofSeconds(row.getInt("timer_seconds"));
        return new BoardRow(
                new BoardId(row.getObject("id", UUID.class)),
                row.getString("title"),
                uuid(row, "cohort_id").map(CohortId::new),
                uuid(row, "workshop_id").map(WorkshopId::new),
                Optional.ofNullable(row.getString("slide")),
                uuid(row, "led_by").map(PersonId::new),
                board,
                lockedAt,
                instant(row, "timer_ends_at").map(ends -> new Timer(ends, length)),
                seal,
                uuid(row, "previous_id").map(BoardId::new),
                Optional.ofNullable(row.getString("code")).map(BoardCode::new),
                instant(row, "created_at").orElseThrow());
    }

    private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
