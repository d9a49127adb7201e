package org.wheelhouse.people.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.wheelhouse.ama.KeptBoards;
import org.wheelhouse.testing.ChildHouse;
import org.wheelhouse.testing.KillablePostgres;
import org.wheelhouse.testing.Postgres;

/**
 * Confirmed is confirmed: the house, or the PostgreSQL beside it, is killed in the middle of writing, and nothing that was
 * confirmed is lost, nothing doubled.
 */
@Tag("heavy")
class KillTest {

    private static final boolean ALL = "all".equals(System.getProperty("heavy"));
    private static final int ROUNDS = ALL ? 20 : 2;
    private static final int POSTGRES_ROUNDS = ALL ? 6 : 1;
    private static final int WRITES = ALL ? 1_300 : 600;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> onH2NothingConfirmedIsLost() {
        return IntStream.range(0, ROUNDS)
                .mapToObj(round -> DynamicTest.dynamicTest("round " + round, () -> {
                    Path data = folder.resolve("round" + round);
                    List<String> confirmed = writeAndKill(data, Map.of(), new Random(round));
                    long began = System.nanoTime();
                    try (Connection connection = DriverManager.getConnection(
                            "jdbc:h2:file:" + data.resolve("wheelhouse")
                                    + ";WRITE_DELAY=0;MODE=PostgreSQL;IFEXISTS=TRUE" + ";DATABASE_TO_LOWER=TRUE",
                            "sa",
                            "")) {
                        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
                        compare(connection, confirmed, 1);
                    }
                }));
    }

    /** The house alone; a round of the test below kills it on PostgreSQL too, so this is for {@code test heavy}. */
    @EnabledIfSystemProperty(named = "heavy", matches = "all")
    @TestFactory
    Stream<DynamicTest> onPostgresNothingConfirmedIsLost() {
        return IntStream.range(0, POSTGRES_ROUNDS)
                .mapToObj(round -> DynamicTest.dynamicTest("round " + round, () -> {
                    String url = Postgres.emptyUrl();
                    Map<String, String> settings = Map.of("WHEELHOUSE_DB_URL", url, "WHEELHOUSE_DB_USER", "postgres");
                    List<String> confirmed = writeAndKill(folder.resolve("pg" + round), settings, new Random(round));
                    try (Connection connection = DriverManager.getConnection(url)) {
                        compare(connection, confirmed, 1);
                    }
                }));
    }

    /**
     * As {@code pg_ctl stop -m immediate}: no shutdown, no checkpoint; the house goes on by itself when the server is back, and is
     * killed in turn.
     */
    @TestFactory
    Stream<DynamicTest> aPostgresThatIsKilledLosesNothingConfirmedAndTheHouseGoesOn() {
        return IntStream.range(0, POSTGRES_ROUNDS)
                .mapToObj(round -> DynamicTest.dynamicTest("round " + round, () -> {
                    try (KillablePostgres server = KillablePostgres.start(folder.resolve("server" + round))) {
                        Map<String, String> settings =
                                Map.of("WHEELHOUSE_DB_URL", server.url(), "WHEELHOUSE_DB_USER", "postgres");
                        List<String> confirmed = new ArrayList<>();
                        try (ChildHouse house = ChildHouse.startTestClass(
                                folder.resolve("data" + round), settings, KilledHouse.class)) {
                            read(house, confirmed, WRITES / 2 + new Random(round).nextInt(WRITES / 2));
                            server.kill();
                            house.waitFor("refused ");
                            server.startAgain();
                            int before = confirmed(house).size();
                            read(house, confirmed, before + WRITES / 2);
                            house.kill();
                            confirmed.clear();
                            confirmed.addAll(confirmed(house));
                        }
                        try (Connection connection = DriverManager.getConnection(server.url())) {
                            compare(connection, confirmed, 2);
                        }
                    }
                }));
    }

    private static List<String> writeAndKill(Path data, Map<String, String> settings, Random luck) {
        List<String> confirmed = new ArrayList<>();
        try (ChildHouse house = ChildHouse.startTestClass(data, settings, KilledHouse.class)) {
            read(house, confirmed, WRITES + luck.nextInt(WRITES));
            house.kill();
            return confirmed(house);
        }
    }

    private static void read(ChildHouse house, List<String> confirmed, int until) {
        while (confirmed.size() < until) {
            confirmed.add(house.waitFor(KilledHouse.CONFIRMED));
        }
    }

    private static List<String> confirmed(ChildHouse house) {
        return house.saidSoFar().stream()
                .filter(line -> line.startsWith(KilledHouse.CONFIRMED))
                .map(line -> line.substring(KilledHouse.CONFIRMED.length()))
                .toList();
    }

    private static List<String> of(List<String> confirmed, String kind) {
        return confirmed.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .toList();
    }

    /** @param kills so often each writer may have written something that was not confirmed any more */
    private static void compare(Connection connection, List<String> confirmed, int kills) throws SQLException {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        List<String> pairs = of(confirmed, "pair ");
        Map<String, Long> kept = count(jdbc.sql(
                        "select detail from audit_line where what in ('REVEALED', 'SIGNED_OFF')" + " and detail like ?")
                .param(KilledHouse.PAIR + "%")
                .query(String.class)
                .list());
        assertThat(kept.keySet()).containsAll(pairs);
        assertThat(kept.values()).as("each pair is whole and there once").containsOnly(2L);
        assertThat(kept.size() - pairs.size())
                .as("written but not yet confirmed: one for each writer at most")
                .isBetween(0, kills * KilledHouse.WRITERS);

        List<String> cards = of(confirmed, "card ");
        Set<String> there = jdbc.sql(
                        "select c.id from retro_card c join retro_board b on b.id = c.board_id where b.title = 'Killed'")
                .query((row, number) -> row.getObject(1).toString())
                .set();
        assertThat(there).containsAll(cards).hasSizeBetween(cards.size(), cards.size() + kills);

        int last = Integer.parseInt(of(confirmed, "answer ").getLast());
        assertThat(jdbc.sql("select body from ask_answer a join ask q on q.id = a.ask_id where q.module = ?")
                        .param(KilledHouse.QUESTION)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(body -> assertThat(Integer.parseInt(body.replaceAll("\\D", "")))
                        .as("the last confirmed answer, or the one after it")
                        .isBetween(last, last + 1));
        KeptBoards.compare(confirmed, jdbc);
        System.out.printf("kept: %d pairs, %d cards, answer %d%n", pairs.size(), cards.size(), last);
    }

    private static Map<String, Long> count(List<String> all) {
        return all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
