package org.wheelhouse.activity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.activity.Sheet;
import org.wheelhouse.activity.Sheet.Cell;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

/** Sheets and what is written in them. */
@Repository
public class SheetStore {

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing when that place has its sheet already. */
    public void insert(Sheet sheet, String place) {
        jdbc.sql("""
                insert into form_sheet (id, form, module, slide, place, workshop_id, owner_id, cohort_id, made_at)
                values (:id, :form, :module, :slide, :place, :workshop, :owner, :cohort, :made)
                on conflict do nothing""")
                .param("id", sheet.id())
                .param("form", sheet.form())
                .param("module", sheet.module().value())
                .param("slide", sheet.slide().value())
                .param("place", place)
                .param("workshop", sheet.workshop().map(WorkshopId::value).orElse(null))
                .param("owner", sheet.owner().map(PersonId::value).orElse(null))
                .param("cohort", sheet.cohort().map(CohortId::value).orElse(null))
                .param("made", sheet.made().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Sheet> find(UUID id) {
        return jdbc.sql("select * from form_sheet where id = :id")
                .param("id", id)
                .query(SheetStore::sheet)
                .optional();
    }

    public Optional<Sheet> find(String form, ModuleId module, SlideId slide, String place) {
        return jdbc.sql("""
                select * from form_sheet
                where form = :form and module = :module and slide = :slide and place = :place""")
                .param("form", form)
                .param("module", module.value())
                .param("slide", slide.value())
                .param("place", place)
                .query(SheetStore::sheet)
                .optional();
    }

    /** The newest first. */
    public List<Sheet> of(PersonId owner) {
        return jdbc.sql("select * from form_sheet where owner_id = :owner order by made_at desc, id")
                .param("owner", owner.value())
                .query(SheetStore::sheet)
                .list();
    }

    /** The newest first. */
    public List<Sheet> of(CohortId cohort) {
        return jdbc.sql("select * from form_sheet where cohort_id = :cohort order by made_at desc, id")
                .param("cohort", cohort.value())
                .query(SheetStore::sheet)
                .list();
    }

    /** In the order in which they were begun. */
    public List<Sheet> of(WorkshopId workshop) {
        return jdbc.sql("select * from form_sheet where workshop_id = :workshop order by made_at, id")
                .param("workshop", workshop.value())
                .query(SheetStore::sheet)
                .list();
    }

    public void share(UUID id, Optional<CohortId> cohort) {
        jdbc.sql("update form_sheet set cohort_id = :cohort where id = :id")
                .param("cohort", cohort.map(CohortId::value).orElse(null))
                .param("id", id)
                .update();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from form_sheet where id = :id").param("id", id).update();
    }

    /** The sheet stays with those it was shared with, without a way back to the person. */
    public void unlink(UUID id) {
        jdbc.sql("update form_sheet set owner_id = null, place = :nobody where id = :id")
                .param("nobody", UUID.randomUUID().toString())
                .param("id", id)
                .update();
    }

    public Map<String, Cell> cells(UUID sheet) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        jdbc.sql("select cell_key, body, version from form_cell where sheet_id = :sheet order by cell_key")
                .param("sheet", sheet)
                .query(row -> {
                    cells.put(row.getString("cell_key"), new Cell(row.getString("body"), row.getInt("version")));
                });
        return cells;
    }

    /**
     * Writes a cell if it stands at this version.
     *
     * @param version 0 for a cell that is not there yet
     * @return whether it was written; it has the next version then
     */
    public boolean write(UUID sheet, String key, String value, int version) {
        String sql = version == 0
                ? "insert into form_cell (sheet_id, cell_key, body, version) values (:sheet, :key, :value, 1)"
                        + " on conflict do nothing"
                : "update form_cell set body = :value, version = version + 1"
                        + " where sheet_id = :sheet and cell_key = :key and version = " + version;
        return jdbc.sql(sql)
                        .param("sheet", sheet)
                        .param("key", key)
                        .param("value", value)
                        .update()
                > 0;
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        return new Sheet(
                row.getObject("id", UUID.class),
                row.getString("form"),
                new ModuleId(row.getString("module")),
                new SlideId(row.getString("slide")),
                Optional.ofNullable(row.getObject("workshop_id", UUID.class)).map(WorkshopId::new),
                Optional.ofNullable(row.getObject("owner_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject("cohort_id", UUID.class)).map(CohortId::new),
                Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class))
                        .toInstant());
    }
}
