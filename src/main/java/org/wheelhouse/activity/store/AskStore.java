package org.wheelhouse.activity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.activity.Ask;
import org.wheelhouse.activity.AskForm;
import org.wheelhouse.activity.AskKey;
import org.wheelhouse.activity.Phase;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

/** Asks without their answers. */
@Repository
public class AskStore {

    private static final String ALONE = "alone";
    private static final String SELECT =
            "select a.*, (select count(*) from ask_answer w where w.ask_id = a.id) as answered from ask a ";

    private final JdbcClient jdbc;

    AskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing when an ask stands under the key already. */
    public void insert(UUID id, AskKey key, AskForm form, String seal, Instant now) {
        jdbc.sql("""
                insert into ask (id, module, slide, place, round, kind, title, anonymous, written, phase, seal, opened_at)
                values (:id, :module, :slide, :place, :round, :kind, :title, :anonymous, :written, 'OPEN', :seal, :now)
                on conflict do nothing""")
                .param("id", id)
                .param("module", key.module().value())
                .param("slide", key.slide().value())
                .param("place", place(key.workshop()))
                .param("round", key.round())
                .param("kind", form.kind())
                .param("title", form.title())
                .param("anonymous", form.anonymous())
                .param("written", form.written())
                .param("seal", seal)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Ask> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(AskStore::ask)
                .optional();
    }

    /** All rounds of one slide, the first round first. */
    public List<Ask> rounds(ModuleId module, SlideId slide, Optional<WorkshopId> workshop) {
        return jdbc.sql(SELECT + "where a.module = :module and a.slide = :slide and a.place = :place order by a.round")
                .param("module", module.value())
                .param("slide", slide.value())
                .param("place", place(workshop))
                .query(AskStore::ask)
                .list();
    }

    /** All asks of a workshop in the order in which they were opened. */
    public List<Ask> of(WorkshopId workshop) {
        return jdbc.sql(SELECT + "where a.place = :place order by a.opened_at, a.slide, a.round")
                .param("place", workshop.toString())
                .query(AskStore::ask)
                .list();
    }

    /** All asks, for a person who wants to know what is kept. */
    public List<Ask> all() {
        return jdbc.sql(SELECT + "order by a.opened_at").query(AskStore::ask).list();
    }

    public void phase(UUID id, Phase phase) {
        jdbc.sql("update ask set phase = :phase where id = :id")
                .param("phase", phase.name())
                .param("id", id)
                .update();
    }

    public void reword(UUID id, AskForm form) {
        jdbc.sql("update ask set title = :title, written = :written where id = :id")
                .param("title", form.title())
                .param("written", form.written())
                .param("id", id)
                .update();
    }

    /** Empty after the seal was thrown away. */
    public Optional<String> seal(UUID id) {
        return jdbc.sql("select seal from ask where id = :id and seal is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    public void dropSeals(WorkshopId workshop) {
        jdbc.sql("update ask set seal = null where place = :place")
                .param("place", workshop.toString())
                .update();
    }

    /** @param slides how the keys of their slides begin; without wildcards in it */
    public void dropSeals(ModuleId module, String slides) {
        jdbc.sql("update ask set seal = null where module = :module and place = :place and slide like :slides")
                .param("module", module.value())
                .param("place", ALONE)
                .param("slides", slides + "%")
                .update();
    }

    /** Asks with their answers, flags and speakers, and the sheets that were filled together. */
    public void deleteAll(WorkshopId workshop) {
        String asks = " where ask_id in (select id from ask where place = :place)";
        for (String sql : List.of(
                "delete from ask_answer_flag" + asks,
                "delete from ask_speaker" + asks,
                "delete from ask_answer" + asks,
                "delete from ask where place = :place")) {
            jdbc.sql(sql).param("place", workshop.toString()).update();
        }
        jdbc.sql("delete from form_sheet where workshop_id = :workshop")
                .param("workshop", workshop.value())
                .update();
    }

    private static String place(Optional<WorkshopId> workshop) {
        return workshop.map(WorkshopId::toString).orElse(ALONE);
    }

    private static Ask ask(ResultSet row, int number) throws SQLException {
        String place = row.getString("place");
        AskKey key = new AskKey(
                new ModuleId(row.getString("module")),
                new SlideId(row.getString("slide")),
                place.equals(ALONE) ? Optional.empty() : Optional.of(WorkshopId.of(place)),
                row.getInt("round"));
        AskForm form = new AskForm(
                row.getString("kind"), row.getString("title"), row.getBoolean("anonymous"), row.getString("written"));
        return new Ask(
                row.getObject("id", UUID.class),
                key,
                form,
                Phase.valueOf(row.getString("phase")),
                row.getInt("answered"));
    }
}
