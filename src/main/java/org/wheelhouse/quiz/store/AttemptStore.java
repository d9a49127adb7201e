package org.wheelhouse.quiz.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.quiz.Answer;
import org.wheelhouse.quiz.Attempt;

/** Attempts, each with its answers. */
@Repository
public class AttemptStore {

    private final JdbcClient jdbc;
    private final QuizAnswerStore answers;

    public AttemptStore(JdbcClient jdbc, QuizAnswerStore answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    /** Opens an attempt unless one is open already. */
    public void open(PersonId person, ModuleId module, Instant now) {
        jdbc.sql("""
                insert into quiz_attempt (id, person_id, module_id, begun_at, open_key)
                values (:id, :person, :module, :now, :key) on conflict do nothing""")
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("module", module.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", person + "/" + module)
                .update();
    }

    /** Closes an open attempt; one that is closed stays as it is. */
    public void finish(UUID attempt, Instant now) {
        jdbc.sql("update quiz_attempt set finished_at = :now, open_key = null where id = :id and finished_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", attempt)
                .update();
    }

    /** The oldest first. */
    public List<Attempt> of(PersonId person, ModuleId module) {
        return withAnswers(
                jdbc.sql("select * from quiz_attempt where person_id = ? and module_id = ? order by begun_at, id")
                        .params(person.value(), module.value())
                        .query((row, number) -> attempt(row))
                        .list());
    }

    /** All of a person, the oldest first. */
    public List<Attempt> of(PersonId person) {
        return withAnswers(jdbc.sql("select * from quiz_attempt where person_id = ? order by begun_at, id")
                .param(person.value())
                .query((row, number) -> attempt(row))
                .list());
    }

    /** The finished ones of these people, the oldest first. */
    public List<Attempt> finished(ModuleId module, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return withAnswers(jdbc.sql("""
                select * from quiz_attempt where module_id = :module and person_id in (:people) and finished_at is not null
                order by finished_at, id""")
                .param("module", module.value())
                .param("people", people.stream().map(PersonId::value).toList())
                .query((row, number) -> attempt(row))
                .list());
    }

    private List<Attempt> withAnswers(List<Attempt> bare) {
        Map<UUID, List<Answer>> found = answers
                .in(bare.stream().map(Attempt::id).toList())
                .stream()
                .collect(Collectors.groupingBy(answer -> answer.attempt().orElseThrow()));
        return bare.stream()
                .map(attempt -> new Attempt(
                        attempt.id(),
                        attempt.person(),
                        attempt.module(),
                        attempt.begun(),
                        attempt.finished(),
                        found.getOrDefault(attempt.id(), List.of())))
                .toList();
    }

    public void forget(PersonId person) {
        answers.forget(person);
        jdbc.sql("delete from quiz_attempt where person_id = ?")
                .param(person.value())
                .update();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new PersonId(Objects.requireNonNull(row.getObject("person_id", UUID.class))),
                new ModuleId(row.getString("module_id")),
                Objects.requireNonNull(row.getObject("begun_at", OffsetDateTime.class))
                        .toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                List.of());
    }
}
