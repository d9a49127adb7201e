package org.wheelhouse.people.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.Postgres;

/** Confirmed is confirmed: the house is killed in the middle of writing, and nothing it has confirmed is lost, nothing doubled. */
@Tag("heavy")
class KillTest {

    private static final int ROUNDS = "all".equals(System.getProperty("heavy")) ? 20 : 3;
    private static final String CONFIRMED = "confirmed ";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> onH2NothingConfirmedIsLost() {
        return IntStream.range(0, ROUNDS)
                .mapToObj(round -> DynamicTest.dynamicTest("round " + round, () -> {
                    Path data = folder.resolve("round" + round);
                    Set<String> confirmed = writeAndKill(data, Map.of(), new Random(round));
                    long began = System.nanoTime();
                    try (Connection connection = DriverManager.getConnection(
                            "jdbc:h2:file:" + data.resolve("wheelhouse")
                                    + ";WRITE_DELAY=0;MODE=PostgreSQL;IFEXISTS=TRUE" + ";DATABASE_TO_LOWER=TRUE",
                            "sa",
                            "")) {
                        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
                        compare(connection, confirmed);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> onPostgresNothingConfirmedIsLost() {
        return IntStream.range(0, Math.max(1, ROUNDS / 3))
                .mapToObj(round -> DynamicTest.dynamicTest("round " + round, () -> {
                    String url = Postgres.emptyUrl();
                    Map<String, String> settings = Map.of("WHEELHOUSE_DB_URL", url, "WHEELHOUSE_DB_USER", "postgres");
                    Set<String> confirmed = writeAndKill(folder.resolve("pg" + round), settings, new Random(round));
                    try (Connection connection = DriverManager.getConnection(url)) {
                        compare(connection, confirmed);
                    }
                }));
    }

    private static Set<String> writeAndKill(Path data, Map<String, String> settings, Random luck) {
        Set<String> confirmed = new HashSet<>();
        int moment = 200 + luck.nextInt(1_000);
        try (ChildHouse house = ChildHouse.startTestClass(data, settings, KilledHouse.class)) {
            for (String line = house.waitFor(CONFIRMED); confirmed.size() < moment; line = house.waitFor(CONFIRMED)) {
                confirmed.add(mark(line));
            }
            house.kill();
            house.saidSoFar().stream()
                    .filter(line -> line.startsWith(CONFIRMED))
                    .map(KillTest::mark)
                    .forEach(confirmed::add);
        }
        return confirmed;
    }

    private static String mark(String line) {
        return line.substring(CONFIRMED.length());
    }

    private static void compare(Connection connection, Set<String> confirmed) throws SQLException {
        Map<String, Integer> kept = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select detail from audit_line where what in ('REVEALED', 'SIGNED_OFF')")) {
            while (rows.next()) {
                kept.merge(rows.getString(1), 1, Integer::sum);
            }
        }
        assertThat(kept.keySet()).containsAll(confirmed);
        assertThat(kept.values()).as("each pair is whole and there once").containsOnly(2);
        assertThat(kept.size() - confirmed.size())
                .as("written but not yet confirmed: one for each writer at most")
                .isBetween(0, KilledHouse.WRITERS);
    }
}
