package org.wheelhouse.course.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.course.Mark;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;

/** Marks on slides. */
@Repository
public class MarkStore {

    private final JdbcClient jdbc;

    MarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mark with its slide and nobody's name. */
    public record Row(ModuleId module, SlideId slide, Mark mark) {}

    public List<Mark> of(PersonId person, ModuleId module, SlideId slide) {
        return jdbc.sql("""
                        select * from course_mark
                        where person_id = :person and module_id = :module and slide_id = :slide order by kind""")
                .param("person", person.value())
                .param("module", module.value())
                .param("slide", slide.value())
                .query((row, at) -> row(row).mark())
                .list();
    }

    public List<Row> of(PersonId person) {
        return jdbc.sql("select * from course_mark where person_id = :person order by module_id, marked_at")
                .param("person", person.value())
                .query((row, at) -> row(row))
                .list();
    }

    /** The marks of everybody on a module. */
    public List<Row> of(ModuleId module) {
        return jdbc.sql("select * from course_mark where module_id = :module")
                .param("module", module.value())
                .query((row, at) -> row(row))
                .list();
    }

    /** The marks of these people on a module. */
    public List<Row> of(ModuleId module, Collection<PersonId> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("select * from course_mark where module_id = :module and person_id in (:people)")
                        .param("module", module.value())
                        .param("people", people.stream().map(PersonId::value).toList())
                        .query((row, at) -> row(row))
                        .list();
    }

    /** Keeps the mark, with this line instead of an earlier one. */
    public void put(PersonId person, ModuleId module, SlideId slide, Mark mark, Instant now) {
        jdbc.sql("""
                        insert into course_mark (person_id, module_id, slide_id, kind, says, marked_at)
                        values (:person, :module, :slide, :kind, :says, :now) on conflict do nothing""")
                .param("person", person.value())
                .param("module", module.value())
                .param("slide", slide.value())
                .param("kind", mark.kind().name())
                .param("says", mark.says())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        update course_mark set says = :says
                        where person_id = :person and module_id = :module and slide_id = :slide and kind = :kind""")
                .param("person", person.value())
                .param("module", module.value())
                .param("slide", slide.value())
                .param("kind", mark.kind().name())
                .param("says", mark.says())
                .update();
    }

    public void remove(PersonId person, ModuleId module, SlideId slide, Mark.Kind kind) {
        jdbc.sql("""
                        delete from course_mark
                        where person_id = :person and module_id = :module and slide_id = :slide and kind = :kind""")
                .param("person", person.value())
                .param("module", module.value())
                .param("slide", slide.value())
                .param("kind", kind.name())
                .update();
    }

    public void forget(PersonId person) {
        jdbc.sql("delete from course_mark where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ModuleId(row.getString("module_id")),
                new SlideId(row.getString("slide_id")),
                new Mark(Mark.Kind.valueOf(row.getString("kind")), row.getString("says")));
    }
}
