package org.wheelhouse.ama;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.Postgres;

/** The house is killed while people ask, write and vote at an AMA and at retros: what was confirmed is there, each thing once. */
@Tag("heavy")
class BoardsKillTest {

    private static final int ENOUGH = 300;

    @TempDir
    Path data;

    @RepeatedTest(2)
    void onH2NothingConfirmedIsLost() {
        List<String> confirmed = writeAndKill(Map.of());
        compare(
                confirmed,
                new DriverManagerDataSource(
                        "jdbc:h2:file:" + data.resolve("wheelhouse")
                                + ";WRITE_DELAY=0;MODE=PostgreSQL;IFEXISTS=TRUE;DATABASE_TO_LOWER=TRUE",
                        "sa",
                        ""));
    }

    @Test
    void onPostgresNothingConfirmedIsLost() {
        String url = Postgres.emptyUrl();
        compare(
                writeAndKill(Map.of("WHEELHOUSE_DB_URL", url, "WHEELHOUSE_DB_USER", "postgres")),
                new DriverManagerDataSource(url, "postgres", ""));
    }

    private List<String> writeAndKill(Map<String, String> settings) {
        List<String> confirmed = new ArrayList<>();
        try (ChildHouse house = ChildHouse.startTestClass(data, settings, KilledBoards.class)) {
            while (confirmed.size() < ENOUGH) {
                confirmed.add(house.waitFor("confirmed "));
            }
            house.kill();
            return house.saidSoFar().stream()
                    .filter(line -> line.startsWith("confirmed "))
                    .toList();
        }
    }

    private static void compare(List<String> confirmed, DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        kept(said(confirmed, KilledBoards.ASKED), texts(jdbc, "ama_question", "Question % of %"));
        kept(said(confirmed, KilledBoards.WRITTEN), texts(jdbc, "retro_card", "Card % of %"));
        counted(jdbc, said(confirmed, KilledBoards.VOTED), "select count(*) from ama_vote where question_id = ?");
        counted(jdbc, said(confirmed, KilledBoards.BALLOT), "select sum(votes) from retro_vote where card_id = ?");
        assertThat(jdbc.sql("select count(*) from ama_question q join ama_meeting m on m.id = q.meeting_id"
                                + " where q.number > m.arrived")
                        .query(Integer.class)
                        .single())
                .as("a question and its number are one")
                .isZero();
    }

    private static List<String> texts(JdbcClient jdbc, String table, String like) {
        return jdbc.sql("select body from " + table + " where body like ?")
                .param(like)
                .query(String.class)
                .list();
    }

    private static void kept(List<String> said, List<String> kept) {
        assertThat(said).isNotEmpty();
        assertThat(kept).doesNotHaveDuplicates().containsAll(said);
        assertThat(kept.size() - said.size()).as("written and not yet confirmed").isBetween(0, 1);
    }

    /** @param said the key of what was voted for, and how many votes it had then */
    private static void counted(JdbcClient jdbc, List<String> said, String sql) {
        String last = said.getLast();
        int votes = Integer.parseInt(last.substring(37));
        int counted = jdbc.sql(sql)
                .param(UUID.fromString(last.substring(0, 36)))
                .query(Integer.class)
                .single();
        assertThat(counted).as(sql).isBetween(votes, votes + 1);
    }

    private static List<String> said(List<String> confirmed, String what) {
        return confirmed.stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(what.length()))
                .toList();
    }
}
