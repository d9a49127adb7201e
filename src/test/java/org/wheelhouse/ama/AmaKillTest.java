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

/** The house is killed while people ask and vote: what was confirmed is there, each question and each vote once. */
@Tag("heavy")
class AmaKillTest {

    private static final int ENOUGH = 150;

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
        try (ChildHouse house = ChildHouse.startTestClass(data, settings, KilledAma.class)) {
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
        List<String> asked = said(confirmed, KilledAma.ASKED);
        List<String> kept = jdbc.sql("select body from ama_question where body like 'Question % of %'")
                .query(String.class)
                .list();
        assertThat(asked).isNotEmpty();
        assertThat(kept).doesNotHaveDuplicates().containsAll(asked);
        assertThat(kept.size() - asked.size()).as("written and not yet confirmed").isBetween(0, 1);
        String last = said(confirmed, KilledAma.VOTED).getLast();
        int votes = Integer.parseInt(last.substring(37));
        int counted = jdbc.sql("select count(*) from ama_vote where question_id = ?")
                .param(UUID.fromString(last.substring(0, 36)))
                .query(Integer.class)
                .single();
        assertThat(counted).isBetween(votes, votes + 1);
        assertThat(jdbc.sql("select count(*) from ama_question q join ama_meeting m on m.id = q.meeting_id"
                                + " where q.number > m.arrived")
                        .query(Integer.class)
                        .single())
                .as("a question and its number are one")
                .isZero();
    }

    private static List<String> said(List<String> confirmed, String what) {
        return confirmed.stream()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(what.length()))
                .toList();
    }
}
