package org.wheelhouse.course.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.course.Place;
import org.wheelhouse.course.Step;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;

/** Steps and places. */
@Repository
public class ProgressStore {

    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step that a person made. */
    public record StepRow(ModuleId module, SlideId slide, Step step, String reason, Instant at) {}

    /** Keeps the step with the latest reason; the time stays that of the first. */
    public void put(PersonId person, StepRow step) {
        jdbc.sql("""
                        insert into course_step (person_id, module_id, slide_id, step, reason, happened_at)
                        values (:person, :module, :slide, :step, :reason, :now) on conflict do nothing""")
                .param("person", person.value())
                .param("module", step.module().value())
                .param("slide", step.slide().value())
                .param("step", step.step().name())
                .param("reason", step.reason())
                .param("now", step.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update course_step set reason = :reason
                        where person_id = :person and module_id = :module and slide_id = :slide and step = :step""")
                .param("person", person.value())
                .param("module", step.module().value())
                .param("slide", step.slide().value())
                .param("step", step.step().name())
                .param("reason", step.reason())
                .update();
    }

    public List<StepRow> steps(PersonId person, ModuleId module) {
        return jdbc.sql("select * from course_step where person_id = :person and module_id = :module")
                .param("person", person.value())
                .param("module", module.value())
                .query((row, at) -> step(row))
                .list();
    }

    public List<StepRow> steps(PersonId person) {
        return jdbc.sql("select * from course_step where person_id = :person order by module_id, happened_at")
                .param("person", person.value())
                .query((row, at) -> step(row))
                .list();
    }

    public Optional<Place> place(PersonId person, ModuleId module) {
        return jdbc.sql("select * from course_place where person_id = :person and module_id = :module")
                .param("person", person.value())
                .param("module", module.value())
                .query((row, at) -> place(row))
                .optional();
    }

    public void put(PersonId person, ModuleId module, Place place, Instant now) {
        if (write(person, module, place, now, """
                update course_place set slide_id = :slide, following = :following, finished_at = :finished,
                    reading_again = :again, changed_at = :now
                where person_id = :person and module_id = :module""") == 0) {
            write(person, module, place, now, """
                    insert into course_place
                        (person_id, module_id, slide_id, following, finished_at, reading_again, changed_at)
                    values (:person, :module, :slide, :following, :finished, :again, :now) on conflict do nothing""");
        }
    }

    private int write(PersonId person, ModuleId module, Place place, Instant now, String sql) {
        return jdbc.sql(sql)
                .param("person", person.value())
                .param("module", module.value())
                .param("slide", place.slide().value())
                .param(
                        "following",
                        place.following().stream().map(SlideId::value).collect(Collectors.joining("\n")))
                .param(
                        "finished",
                        place.finished().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("again", place.again())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void forget(PersonId person) {
        for (String table : List.of("course_step", "course_place")) {
            jdbc.sql("delete from " + table + " where person_id = :person")
                    .param("person", person.value())
                    .update();
        }
    }

    private static StepRow step(ResultSet row) throws SQLException {
        return new StepRow(
                new ModuleId(row.getString("module_id")),
                new SlideId(row.getString("slide_id")),
                Step.valueOf(row.getString("step")),
                row.getString("reason"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new SlideId(row.getString("slide_id")),
                row.getString("following").lines().map(SlideId::new).toList(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("reading_again"));
    }
}
