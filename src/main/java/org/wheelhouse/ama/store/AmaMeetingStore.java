package org.wheelhouse.ama.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.ama.engine.Leader;
import org.wheelhouse.ama.engine.Meeting;
import org.wheelhouse.ama.engine.Phase;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Rhythm;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;

/** Meetings, with those who answer in them. */
@Repository
public class AmaMeetingStore {

    private final JdbcClient jdbc;

    public AmaMeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Meeting meeting, Instant now) {
        jdbc.sql("""
                insert into ama_meeting (id, series_id, topic, begins_at, zone, minutes, cohort_id, made_by, moderated, rhythm,
                    phase, now_question, arrived, next_id, closed_at, votes_frozen, guests_gone, created_at, version)
                values (:id, :series, :topic, :begins, :zone, :minutes, :cohort, :maker, :moderated, :rhythm,
                    :phase, :now, :arrived, :next, :closed, false, false, :created, :version)""")
                .params(values(meeting))
                .param("series", meeting.series())
                .param("cohort", meeting.cohort().map(CohortId::value).orElse(null))
                .param("maker", meeting.madeBy().map(PersonId::value).orElse(null))
                .param("created", utc(now))
                .update();
        putLeaders(meeting);
    }

    /** The caller holds the row by {@link #lock}. */
    public void update(Meeting meeting) {
        jdbc.sql("""
                update ama_meeting set topic = :topic, begins_at = :begins, zone = :zone, minutes = :minutes,
                    moderated = :moderated, rhythm = :rhythm, phase = :phase, now_question = :now, arrived = :arrived,
                    next_id = :next, closed_at = :closed, version = :version
                where id = :id""").params(values(meeting)).update();
    }

    /** A closed board that is opened again is tidied up again when it closes. */
    public void untidied(BoardId id) {
        jdbc.sql("update ama_meeting set guests_gone = false where id = :id")
                .param("id", id.value())
                .update();
    }

    private static Map<String, @Nullable Object> values(Meeting meeting) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", meeting.id().value());
        values.put("topic", meeting.topic());
        values.put("begins", meeting.begins().map(AmaMeetingStore::utc).orElse(null));
        values.put("zone", meeting.zone().getId());
        values.put("minutes", meeting.minutes());
        values.put("moderated", meeting.moderated());
        values.put("rhythm", meeting.rhythm().name());
        values.put("phase", meeting.phase().name());
        values.put("now", meeting.now().map(QuestionId::value).orElse(null));
        values.put("arrived", meeting.arrived());
        values.put("next", meeting.next().map(BoardId::value).orElse(null));
        values.put("closed", meeting.closedAt().map(AmaMeetingStore::utc).orElse(null));
        values.put("version", meeting.version());
        return values;
    }

    /** Those who answer, as they are in the meeting now. */
    public void putLeaders(Meeting meeting) {
        jdbc.sql("delete from ama_leader where meeting_id = :id")
                .param("id", meeting.id().value())
                .update();
        meeting.leaders().forEach(leader -> jdbc.sql("insert into ama_leader (meeting_id, place, person_id, name)"
                        + " values (:id, :place, :person, :name)")
                .param("id", meeting.id().value())
                .param("place", leader.place())
                .param("person", leader.person().map(PersonId::value).orElse(null))
                .param("name", leader.name())
                .update());
    }

    public Optional<Meeting> find(BoardId id) {
        return one("where id = :key", id.value(), "");
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    public Optional<Meeting> lock(BoardId id) {
        return one("where id = :key", id.value(), " for update");
    }

    private Optional<Meeting> one(String where, UUID key, String more) {
        return jdbc.sql("select * from ama_meeting " + where + more)
                .param("key", key)
                .query((row, number) -> row(row, leaders(row.getObject("id", UUID.class))))
                .optional();
    }

    /** All, the latest day first; what has no day leads. */
    public List<Meeting> all() {
        return many("where 1 = 1", Map.of());
    }

    public List<Meeting> ofCohort(CohortId cohort) {
        return many("where cohort_id = :cohort", Map.of("cohort", cohort.value()));
    }

    /** Those that the person made, answers in, or came to by the link. */
    public List<Meeting> concerning(PersonId person) {
        return many(
                "where made_by = :person or id in (select meeting_id from ama_leader where person_id = :person)"
                        + " or id in (select meeting_id from ama_visitor where person_id = :person)",
                Map.of("person", person.value()));
    }

    /** The meetings of a series, the latest first. */
    public List<Meeting> ofSeries(UUID series) {
        return many("where series_id = :series", Map.of("series", series));
    }

    /** Those whose day was before that time and that nobody has closed. */
    public List<BoardId> openAndBegunBefore(Instant time) {
        return jdbc.sql("select id from ama_meeting where phase <> 'CLOSED' and begins_at < :time order by id")
                .param("time", utc(time))
                .query((row, number) -> new BoardId(row.getObject("id", UUID.class)))
                .list();
    }

    private List<Meeting> many(String where, Map<String, Object> parameters) {
        return jdbc
                .sql("select * from ama_meeting " + where + " order by begins_at desc nulls first, created_at desc")
                .params(parameters)
                .query((row, number) -> row(row, List.of()))
                .list()
                .stream()
                .map(this::withLeaders)
                .toList();
    }

    private Meeting withLeaders(Meeting bare) {
        return new Meeting(
                bare.id(),
                bare.series(),
                bare.topic(),
                leaders(bare.id().value()),
                bare.begins(),
                bare.zone(),
                bare.minutes(),
                bare.cohort(),
                bare.madeBy(),
                bare.moderated(),
                bare.rhythm(),
                bare.phase(),
                bare.now(),
                bare.arrived(),
                bare.next(),
                bare.closedAt(),
                bare.version());
    }

    private List<Leader> leaders(UUID meeting) {
        return jdbc.sql("select * from ama_leader where meeting_id = :id order by place")
                .param("id", meeting)
                .query((row, number) -> new Leader(
                        row.getInt("place"),
                        Optional.ofNullable(row.getObject("person_id", UUID.class))
                                .map(PersonId::new),
                        row.getString("name")))
                .list();
    }

    private static Meeting row(ResultSet row, List<Leader> leaders) throws SQLException {
        return new Meeting(
                new BoardId(row.getObject("id", UUID.class)),
                row.getObject("series_id", UUID.class),
                row.getString("topic"),
                leaders,
                time(row, "begins_at"),
                ZoneId.of(row.getString("zone")),
                row.getInt("minutes"),
                Optional.ofNullable(row.getObject("cohort_id", UUID.class)).map(CohortId::new),
                Optional.ofNullable(row.getObject("made_by", UUID.class)).map(PersonId::new),
                row.getBoolean("moderated"),
                Rhythm.valueOf(row.getString("rhythm")),
                Phase.valueOf(row.getString("phase")),
                Optional.ofNullable(row.getObject("now_question", UUID.class)).map(QuestionId::new),
                row.getInt("arrived"),
                Optional.ofNullable(row.getObject("next_id", UUID.class)).map(BoardId::new),
                time(row, "closed_at"),
                row.getInt("version"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
