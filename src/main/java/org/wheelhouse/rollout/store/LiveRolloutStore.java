package org.wheelhouse.rollout.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.ModuleId;
import org.wheelhouse.id.SlideId;
import org.wheelhouse.id.WorkshopId;

/** One row for each rollout that was driven in a room; no person stands here. */
@Repository
public class LiveRolloutStore {

    private final JdbcClient jdbc;

    LiveRolloutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param drive in the words of the room; at most 4,000 signs */
    public record Line(int version, String mode, String drive, int askedBefore) {}

    public Optional<Line> find(WorkshopId workshop, ModuleId module, SlideId slide) {
        return jdbc.sql("""
            select version, mode, drive, asked_before from rollout_live
            where workshop_id = :workshop and module = :module and slide = :slide\
            """)
                .param("workshop", workshop.value())
                .param("module", module.value())
                .param("slide", slide.value())
                .query((row, number) -> new Line(
                        row.getInt("version"),
                        row.getString("mode"),
                        row.getString("drive"),
                        row.getInt("asked_before")))
                .optional();
    }

    /**
     * Puts the line in place of the one with the version before; the first one has version 1.
     *
     * @return false if somebody was faster
     */
    public boolean save(WorkshopId workshop, ModuleId module, SlideId slide, Line line) {
        String sql = line.version() == 1 ? """
            insert into rollout_live (workshop_id, module, slide, version, mode, drive, asked_before)
            values (:workshop, :module, :slide, :version, :mode, :drive, :asked)
            on conflict do nothing\
            """ : """
                update rollout_live set version = :version, mode = :mode, drive = :drive, asked_before = :asked
                where workshop_id = :workshop and module = :module and slide = :slide and version = :version - 1\
                """;
        return jdbc.sql(sql)
                        .param("workshop", workshop.value())
                        .param("module", module.value())
                        .param("slide", slide.value())
                        .param("version", line.version())
                        .param("mode", line.mode())
                        .param("drive", line.drive())
                        .param("asked", line.askedBefore())
                        .update()
                == 1;
    }

    /** All that was driven in one workshop. */
    public void deleteAll(WorkshopId workshop) {
        jdbc.sql("delete from rollout_live where workshop_id = :workshop")
                .param("workshop", workshop.value())
                .update();
    }
}
