package org.wheelhouse.ama.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.ama.engine.Promise;
import org.wheelhouse.ama.engine.Question;
import org.wheelhouse.ama.engine.QuestionId;
import org.wheelhouse.ama.engine.Stage;
import org.wheelhouse.id.ActionId;
import org.wheelhouse.id.BoardId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.TeamId;

/** Questions. */
@Repository
public class AmaQuestionStore {

    private final JdbcClient jdbc;

    public AmaQuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is new; the same key twice is one question */
    public boolean insert(BoardId meeting, Question question) {
        return jdbc.sql("""
                        insert into ama_question (id, meeting_id, number, body, asker_id, receipt, origin, stage, edited, hidden,
                            refusal, merged_into, answer, answered_place, promise_owner_id, promise_team_id, promise_due,
                            action_id, stays, votes, version)
                        values (:id, :meeting, :number, :text, :asker, :receipt, :origin, :stage, :edited, :hidden,
                            :refusal, :merged, :answer, :place, :person, :team, :due, :action, :stays, 0, :version)
                        on conflict do nothing""")
                        .params(values(question))
                        .param("meeting", meeting.value())
                        .param("number", question.number())
                        .param("asker", question.asker().map(PersonId::value).orElse(null))
                        .param("receipt", question.receipt().orElse(null))
                        .param("origin", question.origin())
                        .update()
                == 1;
    }

    /** The caller holds the meeting's row. */
    public void update(Question question) {
        jdbc.sql("""
                update ama_question set body = :text, stage = :stage, edited = :edited, hidden = :hidden, refusal = :refusal,
                    merged_into = :merged, answer = :answer, answered_place = :place, promise_owner_id = :person,
                    promise_team_id = :team, promise_due = :due, action_id = :action, stays = :stays, version = :version
                where id = :id""").params(values(question)).update();
    }

    private static Map<String, @Nullable Object> values(Question question) {
        Optional<Promise> promise = question.promise();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", question.id().value());
        values.put("text", question.text());
        values.put("stage", question.stage().name());
        values.put("edited", question.edited());
        values.put("hidden", question.hidden());
        values.put("refusal", question.refusal());
        values.put("merged", question.mergedInto().map(QuestionId::value).orElse(null));
        values.put("answer", question.answer());
        values.put("place", question.answeredPlace().orElse(null));
        values.put(
                "person", promise.flatMap(Promise::person).map(PersonId::value).orElse(null));
        values.put("team", promise.flatMap(Promise::team).map(TeamId::value).orElse(null));
        values.put("due", promise.flatMap(Promise::due).orElse(null));
        values.put(
                "action", promise.flatMap(Promise::action).map(ActionId::value).orElse(null));
        values.put("stays", question.stays());
        values.put("version", question.version());
        return values;
    }

    public Optional<Question> find(BoardId meeting, QuestionId id) {
        return jdbc.sql("select * from ama_question where id = :id and meeting_id = :meeting")
                .param("id", id.value())
                .param("meeting", meeting.value())
                .query(AmaQuestionStore::row)
                .optional();
    }

    /** In any meeting. */
    public boolean isThere(QuestionId id) {
        return jdbc.sql("select count(*) from ama_question where id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** In the order in which they came. */
    public List<Question> of(BoardId meeting) {
        return jdbc.sql("select * from ama_question where meeting_id = :meeting order by number")
                .param("meeting", meeting.value())
                .query(AmaQuestionStore::row)
                .list();
    }

    /** Those that were here and went to a later meeting. */
    public List<Question> carriedFrom(BoardId meeting) {
        return jdbc.sql("select q.* from ama_question q join ama_carried c on c.question_id = q.id"
                        + " where c.meeting_id = :meeting order by q.number")
                .param("meeting", meeting.value())
                .query(AmaQuestionStore::row)
                .list();
    }

    /** Takes a question, or one that was put together with it, to another meeting, and remembers where it was. */
    public void carry(QuestionId question, BoardId from, BoardId to, int number) {
        jdbc.sql("insert into ama_carried (meeting_id, question_id) values (:from, :question) on conflict do nothing")
                .param("from", from.value())
                .param("question", question.value())
                .update();
        jdbc.sql("update ama_question set meeting_id = :to, number = :number where id = :question")
                .param("to", to.value())
                .param("number", number)
                .param("question", question.value())
                .update();
    }

    /** A question that stays answered, and where it was asked. */
    public record Staying(BoardId meeting, Question question) {}

    /**
     * Answered questions that are kept, of these meetings.
     *
     * @param words in question or answer, small letters; empty for all
     */
    public List<Staying> staying(Collection<BoardId> meetings, String words) {
        if (meetings.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from ama_question where stays = true and stage = 'ANSWERED' and hidden = false"
                        + " and meeting_id in (:meetings)"
                        + " and (:words = '' or lower(body) like :like or lower(answer) like :like) order by body")
                .param("meetings", meetings.stream().map(BoardId::value).toList())
                .param("words", words)
                .param("like", "%" + escaped(words) + "%")
                .query((row, number) ->
                        new Staying(new BoardId(row.getObject("meeting_id", UUID.class)), row(row, number)))
                .list();
    }

    /** What somebody looks for is text: a percent sign means itself. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Asked with the person's name. */
    public List<Question> askedBy(PersonId person) {
        return jdbc.sql("select * from ama_question where asker_id = :person order by number")
                .param("person", person.value())
                .query(AmaQuestionStore::row)
                .list();
    }

    /** Promises of somebody who goes are nobody's then. */
    public void forgetPromises(PersonId person) {
        jdbc.sql("update ama_question set promise_owner_id = null where promise_owner_id = :person")
                .param("person", person.value())
                .update();
    }

    static Question row(ResultSet row, int index) throws SQLException {
        Promise promise = new Promise(
                key(row, "promise_owner_id").map(PersonId::new),
                key(row, "promise_team_id").map(TeamId::new),
                Optional.ofNullable(row.getObject("promise_due", LocalDate.class)),
                key(row, "action_id").map(ActionId::new));
        boolean promised = promise.action().isPresent()
                || promise.due().isPresent()
                || row.getString("stage").equals("PROMISED");
        return new Question(
                new QuestionId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("body"),
                key(row, "asker_id").map(PersonId::new),
                Optional.ofNullable(row.getString("receipt")),
                row.getString("origin"),
                Stage.valueOf(row.getString("stage")),
                row.getBoolean("edited"),
                row.getBoolean("hidden"),
                row.getString("refusal"),
                key(row, "merged_into").map(QuestionId::new),
                row.getString("answer"),
                Optional.ofNullable(row.getObject("answered_place", Integer.class)),
                promised ? Optional.of(promise) : Optional.empty(),
                row.getBoolean("stays"),
                row.getInt("version"));
    }

    private static Optional<UUID> key(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }
}
