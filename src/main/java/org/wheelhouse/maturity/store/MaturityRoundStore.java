package org.wheelhouse.maturity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wheelhouse.id.CohortId;
import org.wheelhouse.id.TeamId;
import org.wheelhouse.maturity.Phase;
import org.wheelhouse.maturity.Round;
import org.wheelhouse.maturity.Scope;
import org.wheelhouse.maturity.engine.Grid;
import org.wheelhouse.maturity.engine.Spread;
import org.wheelhouse.maturity.yaml.GridReader;

/** Rounds, and what became of their ratings: counts and agreed levels. */
@Repository
public class MaturityRoundStore {

    private final JdbcClient jdbc;

    MaturityRoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins a round, unless one of the same scope and grid is open.
     *
     * @return whether it was begun
     */
    public boolean insert(Round round, String gridText, Instant now) {
        return jdbc.sql("""
                insert into maturity_round (id, cohort_id, team_id, grid, grid_text, name, held_on, phase, raters, made_at, open_key)
                values (:id, :cohort, cast(:team as uuid), :grid, :text, :name, :date, :phase, :raters, :now, :open)
                on conflict do nothing""")
                        .param("id", round.id())
                        .param("cohort", round.scope().cohort().value())
                        .param(
                                "team",
                                round.scope().team().map(TeamId::toString).orElse(null))
                        .param("grid", round.gridFile())
                        .param("text", gridText)
                        .param("name", round.name())
                        .param("date", round.date())
                        .param("phase", round.phase().name())
                        .param("raters", round.raters())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("open", round.phase() == Phase.FROZEN ? null : openKey(round))
                        .update()
                == 1;
    }

    private static String openKey(Round round) {
        return round.scope().cohort() + "/"
                + round.scope().team().map(TeamId::toString).orElse("all") + "/" + round.gridFile();
    }

    public Optional<Round> find(UUID id) {
        return jdbc.sql("select * from maturity_round where id = :id")
                .param("id", id)
                .query(MaturityRoundStore::round)
                .optional();
    }

    /** As {@link #find}, and nobody else changes the round until this transaction ends. */
    public Optional<Round> lock(UUID id) {
        return jdbc.sql("select * from maturity_round where id = :id for update")
                .param("id", id)
                .query(MaturityRoundStore::round)
                .optional();
    }

    /** All of a cohort and its teams, the oldest first. */
    public List<Round> of(CohortId cohort) {
        return jdbc.sql("select * from maturity_round where cohort_id = :cohort order by held_on, made_at")
                .param("cohort", cohort.value())
                .query(MaturityRoundStore::round)
                .list();
    }

    /** From rating to talking; a round that is elsewhere stays there. */
    public void show(UUID id, int raters) {
        jdbc.sql("update maturity_round set phase = 'TALKING', raters = ? where id = ? and phase = 'RATING'")
                .params(raters, id)
                .update();
    }

    /** From talking to frozen; a round that is elsewhere stays there. */
    public void freeze(UUID id) {
        jdbc.sql("update maturity_round set phase = 'FROZEN', open_key = null where id = ? and phase = 'TALKING'")
                .param(id)
                .update();
    }

    public void insertCounts(UUID round, String row, Spread spread) {
        for (int level = 1; level <= spread.counts().size(); level++) {
            jdbc.sql("insert into maturity_count (round_id, row_id, level, people) values (?, ?, ?, ?)")
                    .params(round, row, level, spread.at(level))
                    .update();
        }
    }

    /** The spreads by the id of the row; none before they were shown. */
    public Map<String, Spread> spreads(UUID round) {
        Map<String, List<Integer>> counts = new TreeMap<>();
        jdbc.sql("select row_id, people from maturity_count where round_id = ? order by row_id, level")
                .param(round)
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(entry -> counts.computeIfAbsent(entry.getKey(), none -> new java.util.ArrayList<>())
                        .add(entry.getValue()));
        Map<String, Spread> spreads = new TreeMap<>();
        counts.forEach((row, people) -> spreads.put(row, new Spread(people)));
        return spreads;
    }

    /** Sets the level, in place of an earlier one. */
    public void agree(UUID round, String row, int level) {
        disagree(round, row);
        jdbc.sql("insert into maturity_agreed (round_id, row_id, level) values (?, ?, ?)")
                .params(round, row, level)
                .update();
    }

    public void disagree(UUID round, String row) {
        jdbc.sql("delete from maturity_agreed where round_id = ? and row_id = ?")
                .params(round, row)
                .update();
    }

    /** Levels from 1 by the id of the row. */
    public Map<String, Integer> agreed(UUID round) {
        Map<String, Integer> agreed = new TreeMap<>();
        jdbc.sql("select row_id, level from maturity_agreed where round_id = ?")
                .param(round)
                .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .forEach(entry -> agreed.put(entry.getKey(), entry.getValue()));
        return agreed;
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        Optional<TeamId> team =
                Optional.ofNullable(row.getObject("team_id", UUID.class)).map(TeamId::new);
        CohortId cohort = new CohortId(Objects.requireNonNull(row.getObject("cohort_id", UUID.class)));
        return new Round(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new Scope(cohort, team),
                row.getString("grid"),
                grid(row.getString("grid_text")),
                row.getString("name"),
                Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                Phase.valueOf(row.getString("phase")),
                row.getInt("raters"));
    }

    /** It could be read when the round began, and its text never changes. */
    private static Grid grid(String text) {
        return GridReader.read(text)
                .value()
                .orElseThrow(() -> new IllegalStateException("the grid of a round can no longer be read"));
    }
}
