package org.wheelhouse.course.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.course.PrivateNote;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;

/** Private notes. */
@Repository
public class NoteStore {

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A note with its slide, for export and for finding notes whose slide is gone. */
    public record Row(ModuleId module, SlideId slide, PrivateNote note) {}

    public Optional<PrivateNote> find(PersonId person, ModuleId module, SlideId slide) {
        return jdbc.sql("""
                        select body, version from course_note
                        where person_id = :person and module_id = :module and slide_id = :slide""")
                .param("person", person.value())
                .param("module", module.value())
                .param("slide", slide.value())
                .query((row, at) -> new PrivateNote(row.getString("body"), row.getInt("version")))
                .optional();
    }

    /** True if the stored version was {@code known} (0: nothing stored) and the text is kept now as {@code known + 1}. */
    public boolean save(PersonId person, ModuleId module, SlideId slide, String text, int known, Instant now) {
        String sql = known == 0 ? """
                insert into course_note (person_id, module_id, slide_id, body, version, changed_at)
                values (:person, :module, :slide, :body, :known + 1, :now) on conflict do nothing""" : """
                update course_note set body = :body, version = :known + 1, changed_at = :now
                where person_id = :person and module_id = :module and slide_id = :slide and version = :known""";
        return jdbc.sql(sql)
                        .param("person", person.value())
                        .param("module", module.value())
                        .param("slide", slide.value())
                        .param("body", text)
                        .param("known", known)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<Row> of(PersonId person) {
        return jdbc.sql("select * from course_note where person_id = :person order by module_id, changed_at")
                .param("person", person.value())
                .query((row, at) -> new Row(
                        new ModuleId(row.getString("module_id")),
                        new SlideId(row.getString("slide_id")),
                        new PrivateNote(row.getString("body"), row.getInt("version"))))
                .list();
    }

    public void forget(PersonId person) {
        jdbc.sql("delete from course_note where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
