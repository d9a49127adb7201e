package org.wheelhouse.people.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Postgres;
import org.wheelhouse.testing.SomePeople;
import org.wheelhouse.testing.TestClock;

/** The demo with all its rooms is copied and brought back, on both databases and from one to the other. */
@HouseTest
class BackupsTest {

    @TempDir
    Path data;

    @Autowired
    DataSource house;

    @Autowired
    TestClock clock;

    @Test
    void everyRowComesBackOnH2AndOnPostgres() throws Exception {
        Path copy = sqlOf(new Backups(house, data, clock).make("test"));
        Map<String, String> before = sums(house);

        String h2 = "jdbc:h2:file:" + data.resolve("back") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                + ";DEFAULT_NULL_ORDERING=HIGH";
        new Restore(h2, "sa", "", data, clock).from(copy);
        String postgres = Postgres.emptyUrl();
        new Restore(postgres, "postgres", "", data, clock).from(copy);

        assertThat(before).hasSizeGreaterThan(8).containsKey("person");
        assertThat(sums(new DriverManagerDataSource(h2, "sa", ""))).isEqualTo(before);
        assertThat(sums(new DriverManagerDataSource(postgres, "postgres", ""))).isEqualTo(before);
    }

    @Test
    void theFileOfH2ComesBackAndWhatWasThereBeforeIsKept() throws Exception {
        String url = "jdbc:h2:file:" + data.resolve("wheelhouse") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                + ";DEFAULT_NULL_ORDERING=HIGH";
        DataSource source = new DriverManagerDataSource(url, "sa", "");
        Migrations.bringUpToDate(source);
        SomePeople people = new SomePeople(JdbcClient.create(source));
        people.participant("Ada");
        List<Path> first = new Backups(source, data, clock).make("test");
        Map<String, String> withAda = sums(source);
        people.participant("Bob");
        Map<String, String> withBob = sums(source);

        clock.advance(Duration.ofSeconds(2));
        Path zip = first.stream()
                .filter(file -> file.toString().endsWith(".zip"))
                .findFirst()
                .orElseThrow();
        List<Path> before = new Restore(url, "sa", "", data, clock).from(zip);

        assertThat(sums(source)).isEqualTo(withAda).isNotEqualTo(withBob);
        clock.advance(Duration.ofSeconds(2));
        new Restore(url, "sa", "", data, clock).from(before.getFirst());
        assertThat(sums(source)).isEqualTo(withBob);
    }

    @Test
    void textsWithQuotesLineBreaksAndAnythingElseComeBackAsTheyWere() throws Exception {
        for (DataSource source : List.of(h2("a"), Postgres.migrated())) {
            SomePeople people = new SomePeople(JdbcClient.create(source));
            List<String> names =
                    List.of("O'Hara; drop table person; --", "two\nlines\r\n;\n'", "\\ \\n ''", "Ж 漢 🚀", "-- end");
            names.forEach(people::participant);
            Path copy = sqlOf(new Backups(source, data, clock).make("test"));
            clock.advance(Duration.ofSeconds(2));

            String url = "jdbc:h2:mem:back" + System.identityHashCode(source) + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL"
                    + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
            new Restore(url, "sa", "", data, clock).from(copy);

            assertThat(JdbcClient.create(new DriverManagerDataSource(url, "sa", ""))
                            .sql("select name from person")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void copiesOlderThanFourteenDaysGoAndOtherFilesStay() throws Exception {
        DataSource source = h2("b");
        Backups backups = new Backups(source, data, clock);
        backups.make("old");
        Path own = Files.writeString(data.resolve("backups/my-notes.txt"), "keep");
        clock.advance(Duration.ofDays(13));
        backups.make("younger");
        clock.advance(Duration.ofDays(2));
        backups.make("new");

        try (Stream<Path> files = Files.list(data.resolve("backups"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(3)
                    .contains("my-notes.txt")
                    .noneMatch(name -> name.contains("old"));
        }
        assertThat(own).exists();
    }

    @Test
    void aCopyThatIsCutOffOrForeignOrNewerIsRefusedWithASentence() throws Exception {
        DataSource source = h2("c");
        new SomePeople(JdbcClient.create(source)).participant("Ada");
        Path copy = sqlOf(new Backups(source, data, clock).make("test"));
        byte[] whole = Files.readAllBytes(copy);
        Path cut = Files.write(data.resolve("cut.sql.gz"), Arrays.copyOf(whole, whole.length / 2));
        Path foreign = Files.writeString(data.resolve("foreign.sql.gz"), "hello");
        String url = "jdbc:h2:mem:c2;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

        for (Path bad : List.of(cut, foreign, data.resolve("missing.zip"), data.resolve("x.txt"))) {
            assertThatThrownBy(() -> new Restore(url, "sa", "", data, clock).from(bad))
                    .isInstanceOf(IOException.class);
        }
    }

    private static DataSource h2(String name) {
        DataSource source = new DriverManagerDataSource(
                "jdbc:h2:mem:" + name + System.nanoTime()
                        + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "sa",
                "");
        Migrations.bringUpToDate(source);
        return source;
    }

    private static Path sqlOf(List<Path> made) {
        return made.stream()
                .filter(file -> file.toString().endsWith(".sql.gz"))
                .findFirst()
                .orElseThrow();
    }

    /** Of each table how many rows it has, and all of them in one order. */
    private static Map<String, String> sums(DataSource source) throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            for (String table : Tables.inOrder(connection)) {
                sums.put(table, rows(connection, table));
            }
        }
        return sums;
    }

    private static String rows(Connection connection, String table) throws SQLException {
        Map<String, String> columns = Tables.columns(connection, table);
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select " + String.join(", ", columns.keySet()) + " from " + table)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (Map.Entry<String, String> column : columns.entrySet()) {
                    row.append(column.getKey())
                            .append('=')
                            .append(value(rows, column))
                            .append(' ');
                }
                all.add(row.toString());
            }
            return all.size() + " "
                    + all.stream().sorted().collect(Collectors.joining("\n")).hashCode();
        }
    }

    private static Object value(ResultSet rows, Map.Entry<String, String> column) throws SQLException {
        return column.getValue().equals("timestamp with time zone")
                ? String.valueOf(
                        rows.getObject(column.getKey(), OffsetDateTime.class) == null
                                ? null
                                : rows.getObject(column.getKey(), OffsetDateTime.class)
                                        .toInstant())
                : String.valueOf(rows.getObject(column.getKey()));
    }
}
