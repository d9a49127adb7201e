package org.wheelhouse.actions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.actions.Action;
import org.wheelhouse.actions.ActionState;
import org.wheelhouse.actions.Origin;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;

/** Actions as they are now. */
@Repository
public class ActionStore {

    /** No list is longer; a page of this length is a query that went wrong, and no reading. */
    public static final int MOST = 500;

    /** No owner, team or cohort has this key; an empty list would be no SQL. */
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;

    public ActionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Action action) {
        jdbc.sql("""
                        insert into action_item (id, title, note, state, reason, due_on, owner_id, owner_team_id, cohort_id,
                            origin_label, origin_path, made_by, made_at, finished_at, version)
                        values (:id, :title, :note, :state, :reason, :due, :owner, :team, :cohort,
                            :label, :path, :maker, :made, :finished, :version)""")
                .params(values(action))
                .param("cohort", action.cohort().map(CohortId::value).orElse(null))
                .param("label", action.origin().label())
                .param("path", action.origin().path())
                .param("maker", action.madeBy().value())
                .param("made", action.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes what can change; the caller holds the row by {@link #lock}. */
    public void update(Action action) {
        jdbc.sql("""
                        update action_item set title = :title, note = :note, state = :state, reason = :reason, due_on = :due,
                            owner_id = :owner, owner_team_id = :team, finished_at = :finished, version = :version
                        where id = :id""").params(values(action)).update();
    }

    private static Map<String, @Nullable Object> values(Action action) {
        Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("id", action.id().value());
        values.put("title", action.title());
        values.put("note", action.note());
        values.put("state", action.state().name());
        values.put("reason", action.reason());
        values.put("due", action.due().orElse(null));
        values.put("owner", OwnerColumns.person(action.owner()));
        values.put("team", OwnerColumns.team(action.owner()));
        values.put(
                "finished",
                action.finishedAt().map(time -> time.atOffset(ZoneOffset.UTC)).orElse(null));
        values.put("version", action.version());
        return values;
    }

    public Optional<Action> find(ActionId id) {
        return jdbc.sql("select * from action_item where id = :id")
                .param("id", id.value())
                .query(ActionStore::row)
                .optional();
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    public Optional<Action> lock(ActionId id) {
        return jdbc.sql("select * from action_item where id = :id for update")
                .param("id", id.value())
                .query(ActionStore::row)
                .optional();
    }

    /** Those that are there, in no order. */
    public List<Action> findAll(Collection<ActionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from action_item where id in (:ids)")
                        .param("ids", ids.stream().map(ActionId::value).toList())
                        .query(ActionStore::row)
                        .list();
    }

    /** What was made at a place, oldest first. */
    public List<Action> fromPlace(String path) {
        return jdbc.sql("select * from action_item where origin_path = :path order by made_at fetch first " + MOST
                        + " rows only")
                .param("path", path)
                .query(ActionStore::row)
                .list();
    }

    /**
     * What any of these own, the earliest day first; at most {@value #MOST}.
     *
     * @param words in title, note or origin; empty for all
     */
    public List<Action> owned(
            Collection<PersonId> persons, Collection<TeamId> teams, Collection<ActionState> states, String words) {
        return listed(
                "(owner_id in (:persons) or owner_team_id in (:teams))",
                Map.of("persons", keys(persons, PersonId::value), "teams", keys(teams, TeamId::value)),
                states,
                words);
    }

    /** What the members of a cohort see, the earliest day first; at most {@value #MOST}. */
    public List<Action> ofCohort(CohortId cohort, Collection<ActionState> states, String words) {
        return listed("cohort_id = :cohort", Map.of("cohort", cohort.value()), states, words);
    }

    private List<Action> listed(String whose, Map<String, Object> who, Collection<ActionState> states, String words) {
        return jdbc.sql("select * from action_item where " + whose
                        + " and state in (:states) and (:words = '' or lower(title) like :like or lower(note) like :like"
                        + " or lower(origin_label) like :like)"
                        + " order by due_on nulls last, made_at fetch first " + MOST + " rows only")
                .params(who)
                .param("states", states.stream().map(Enum::name).toList())
                .param("words", words)
                .param("like", "%" + escaped(words.toLowerCase(Locale.ROOT)) + "%")
                .query(ActionStore::row)
                .list();
    }

    /** What somebody looks for is text: a percent sign means itself. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static <K> List<UUID> keys(Collection<K> keys, java.util.function.Function<K, UUID> value) {
        return keys.isEmpty() ? List.of(NONE) : keys.stream().map(value).toList();
    }

    /** All that the person owns or made. */
    public List<Action> of(PersonId person) {
        return jdbc.sql("select * from action_item where owner_id = :person or made_by = :person order by made_at")
                .param("person", person.value())
                .query(ActionStore::row)
                .list();
    }

    /** What only this person could see goes; what it had still to do for others becomes nobody's. */
    public void forget(PersonId person) {
        String alone = "cohort_id is null and made_by = :person and owner_team_id is null"
                + " and (owner_id is null or owner_id = :person)";
        jdbc.sql("delete from action_change where action_id in (select id from action_item where " + alone + ")")
                .param("person", person.value())
                .update();
        jdbc.sql("delete from action_item where " + alone)
                .param("person", person.value())
                .update();
        jdbc.sql("update action_item set owner_id = null, version = version + 1"
                        + " where owner_id = :person and state in ('OPEN', 'DOING')")
                .param("person", person.value())
                .update();
    }

    private static Action row(ResultSet row, int number) throws SQLException {
        return new Action(
                new ActionId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("note"),
                ActionState.valueOf(row.getString("state")),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                OwnerColumns.read(row),
                Optional.ofNullable(row.getObject("cohort_id", UUID.class)).map(CohortId::new),
                new Origin(row.getString("origin_label"), row.getString("origin_path")),
                new PersonId(row.getObject("made_by", UUID.class)),
                time(row, "made_at").orElseThrow(),
                time(row, "finished_at"),
                row.getInt("version"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
