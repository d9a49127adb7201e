package org.wheelhouse.pipeline.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.PersonId;
import org.wheelhouse.id.WorkshopId;
import org.wheelhouse.pipeline.PipelinePlace;

/** How a pipeline is played in a live room, and who has which role there. */
@Repository
public class LivePipelineStore {

    private static final String HERE = " where workshop_id = :workshop and module = :module and slide = :slide";

    private final JdbcClient jdbc;

    LivePipelineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param run that all watch now */
    public record Line(int version, String mode, Optional<UUID> run) {}

    private JdbcClient.StatementSpec at(String sql, PipelinePlace place) {
        return jdbc.sql(sql)
                .param("workshop", place.workshop().value())
                .param("module", place.module().value())
                .param("slide", place.slide().value());
    }

    public Optional<Line> find(PipelinePlace place) {
        return at("select version, mode, run_id from pipeline_live" + HERE, place)
                .query((row, number) -> new Line(
                        row.getInt("version"),
                        row.getString("mode"),
                        Optional.ofNullable(row.getObject("run_id", UUID.class))))
                .optional();
    }

    /**
     * Puts the line in place of the one with the version before; the first one has version 1.
     *
     * @return false if somebody was faster
     */
    public boolean save(PipelinePlace place, Line line) {
        String sql = line.version() == 1
                ? """
                insert into pipeline_live (workshop_id, module, slide, version, mode, run_id)
                values (:workshop, :module, :slide, :version, :mode, cast(:run as uuid)) on conflict do nothing"""
                : "update pipeline_live set version = :version, mode = :mode, run_id = cast(:run as uuid)" + HERE
                        + " and version = :version - 1";
        return at(sql, place)
                        .param("version", line.version())
                        .param("mode", line.mode())
                        .param("run", line.run().map(UUID::toString).orElse(null))
                        .update()
                == 1;
    }

    public Map<String, PersonId> roles(PipelinePlace place) {
        Map<String, PersonId> roles = new LinkedHashMap<>();
        at("select role, person_id from pipeline_live_role" + HERE + " order by role", place)
                .query(row -> {
                    roles.put(
                            row.getString("role"),
                            new PersonId(Objects.requireNonNull(row.getObject("person_id", UUID.class))));
                });
        return roles;
    }

    /** @param person empty to take the role away */
    public void give(PipelinePlace place, String role, Optional<PersonId> person) {
        at("delete from pipeline_live_role" + HERE + " and role = :role", place)
                .param("role", role)
                .update();
        person.ifPresent(one ->
                at("""
                insert into pipeline_live_role (workshop_id, module, slide, role, person_id)
                values (:workshop, :module, :slide, :role, :person)""", place).param("role", role).param("person", one.value()).update());
    }

    public void forget(PersonId person) {
        jdbc.sql("delete from pipeline_live_role where person_id = ?")
                .param(person.value())
                .update();
    }

    /** All runs of one workshop, with their words, and how it played them. */
    public void deleteAll(WorkshopId workshop) {
        String runs =
                "delete from pipeline_run_word where run_id in (select id from pipeline_run where workshop_id = ?)";
        jdbc.sql(runs).param(workshop.value()).update();
        for (String table : List.of("pipeline_live", "pipeline_live_role", "pipeline_run")) {
            jdbc.sql("delete from " + table + " where workshop_id = ?")
                    .param(workshop.value())
                    .update();
        }
    }
}
