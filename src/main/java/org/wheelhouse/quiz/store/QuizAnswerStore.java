package org.wheelhouse.quiz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.quiz.Answer;
import org.wheelhouse.quiz.engine.Key;
import org.wheelhouse.quiz.engine.Mark;
import org.wheelhouse.quiz.engine.Score;

/** Answers. A score is kept in whole parts of one point. */
@Repository
public class QuizAnswerStore {

    private final JdbcClient jdbc;

    public QuizAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False, and nothing is kept, if the attempt has an answer to the question already: somebody clicked twice. */
    public boolean insert(Answer answer) {
        return jdbc.sql("""
                insert into quiz_answer (id, person_id, module_id, question_id, attempt_id, content_version, fingerprint,
                    written, chosen, points, out_of, answered_at)
                values (:id, :person, :module, :question, :attempt, :version, :fingerprint, :written, :chosen, :points, :of,
                    :now) on conflict do nothing""")
                        .param("id", answer.id())
                        .param("person", answer.person().value())
                        .param("module", answer.module().value())
                        .param("question", answer.question())
                        .param("attempt", answer.attempt().orElse(null))
                        .param("version", answer.contentVersion())
                        .param("fingerprint", answer.fingerprint())
                        .param("written", answer.key().written())
                        .param("chosen", written(answer.chosen()))
                        .param("points", answer.score().parts())
                        .param("of", answer.score().size())
                        .param("now", answer.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** All of the person in the module, the oldest first. */
    public List<Answer> of(PersonId person, ModuleId module) {
        return jdbc.sql("select * from quiz_answer where person_id = ? and module_id = ? order by answered_at, id")
                .params(person.value(), module.value())
                .query((row, number) -> answer(row))
                .list();
    }

    /** All of the person, the oldest first. */
    public List<Answer> of(PersonId person) {
        return jdbc.sql("select * from quiz_answer where person_id = ? order by answered_at, id")
                .param(person.value())
                .query((row, number) -> answer(row))
                .list();
    }

    /** What these attempts count, the oldest first. */
    List<Answer> in(Collection<UUID> attempts) {
        if (attempts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from quiz_answer where attempt_id in (:attempts) order by answered_at, id")
                .param("attempts", attempts)
                .query((row, number) -> answer(row))
                .list();
    }

    /** The answer stays, but its attempt does not count it any more. */
    public void makePractice(UUID answer) {
        jdbc.sql("update quiz_answer set attempt_id = null where id = ?")
                .param(answer)
                .update();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from quiz_answer where person_id = ?")
                .param(person.value())
                .update();
    }

    private static String written(SortedSet<Integer> chosen) {
        return chosen.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new PersonId(Objects.requireNonNull(row.getObject("person_id", UUID.class))),
                new ModuleId(row.getString("module_id")),
                row.getString("question_id"),
                Optional.ofNullable(row.getObject("attempt_id", UUID.class)),
                row.getInt("content_version"),
                row.getString("fingerprint"),
                Key.read(row.getString("written")),
                Arrays.stream(row.getString("chosen").split(","))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                Score.of(new Mark(row.getInt("points"), row.getInt("out_of"))),
                Objects.requireNonNull(row.getObject("answered_at", OffsetDateTime.class))
                        .toInstant());
    }
}
