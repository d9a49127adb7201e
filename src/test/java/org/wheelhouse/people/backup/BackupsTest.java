package org.wheelhouse.people.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.StartRefused;
import org.wheelhouse.testing.HouseTest;
import org.wheelhouse.testing.Postgres;
import org.wheelhouse.testing.SomePeople;
import org.wheelhouse.testing.TestClock;

/** The demo with all its rooms is copied and brought back, on both databases and from one to the other. */
@HouseTest
class BackupsTest {

    /** Another test may have written lines of a later day: the clock goes back after each. */
    private static final int ALL = 100_000;

    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @TempDir
    Path data;

    @Autowired
    Flyway flyway;

    @Autowired
    Audit audit;

    @Autowired
    ObjectProvider<Audit> audits;

    @Autowired
    DataSource house;

    @Autowired
    TestClock clock;

    @Test
    void everyRowComesBackOnH2AndOnPostgres() throws Exception {
        Map<String, String> before = TableSums.of(house);
        Path copy = sqlOf(new Backups(house, data, clock).make("test"));
        // the house goes on meanwhile: what ends by itself may end just now
        while (!TableSums.of(house).equals(before)) {
            before = TableSums.of(house);
            clock.advance(Duration.ofSeconds(2));
            copy = sqlOf(new Backups(house, data, clock).make("test"));
        }

        String h2 = "jdbc:h2:file:" + data.resolve("back") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                + ";DEFAULT_NULL_ORDERING=HIGH";
        new Restore(h2, "sa", "", data, clock).from(copy);
        String postgres = Postgres.emptyUrl();
        new Restore(postgres, "postgres", "", data, clock).from(copy);

        assertThat(before).hasSizeGreaterThan(8).containsKey("person");
        assertThat(TableSums.of(new DriverManagerDataSource(h2, "sa", ""))).isEqualTo(before);
        assertThat(TableSums.of(new DriverManagerDataSource(postgres, "postgres", "")))
                .isEqualTo(before);
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
        Map<String, String> withAda = TableSums.of(source);
        people.participant("Bob");
        Map<String, String> withBob = TableSums.of(source);

        clock.advance(Duration.ofSeconds(2));
        Path zip = zipOf(first);
        List<Path> before = new Restore(url, "sa", "", data, clock).from(zip);

        assertThat(TableSums.of(source)).isEqualTo(withAda).isNotEqualTo(withBob);
        clock.advance(Duration.ofSeconds(2));
        new Restore(url, "sa", "", data, clock).from(before.getFirst());
        assertThat(TableSums.of(source)).isEqualTo(withBob);
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

    /** Ten times in a row, so that no order of the table's own makes it right by luck. */
    @Test
    void aNoteThatCorrectsANoteComesBackAfterIt() throws Exception {
        for (DataSource source : List.of(h2("notes"), Postgres.migrated())) {
            JdbcClient jdbc = JdbcClient.create(source);
            UUID round = UUID.randomUUID();
            jdbc.sql(
                            "insert into maturity_round (id, cohort_id, grid, grid_text, name, held_on, phase, raters, made_at)"
                                    + " values (?, ?, 'g', 'g', 'n', date '2026-03-01', 'FROZEN', 5, current_timestamp)")
                    .params(round, UUID.randomUUID())
                    .update();
            UUID corrected = null;
            for (int i = 0; i < 10; i++) {
                UUID note = new UUID(Long.MAX_VALUE - i, 0);
                jdbc.sql("insert into maturity_note (id, round_id, body, written_at, replaces_id)"
                                + " values (?, ?, 'text', current_timestamp, ?)")
                        .params(Arrays.asList(note, round, corrected))
                        .update();
                corrected = note;
            }
            // rows that were updated move to the end of a PostgreSQL table
            jdbc.sql("update maturity_note set body = 'first' where replaces_id is null")
                    .update();
            Path copy = sqlOf(new Backups(source, data, clock).make("test"));
            clock.advance(Duration.ofSeconds(2));
            String postgres = Postgres.emptyUrl();

            new Restore(postgres, "postgres", "", data, clock).from(copy);

            assertThat(TableSums.of(new DriverManagerDataSource(postgres, "postgres", "")))
                    .isEqualTo(TableSums.of(source));
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
    void aCopyThatIsCutOffOrForeignOrNewerIsRefusedAndNothingIsChanged() throws Exception {
        String url = "jdbc:h2:file:" + data.resolve("wheelhouse") + H2;
        DataSource source = new DriverManagerDataSource(url, "sa", "");
        Migrations.bringUpToDate(source);
        new SomePeople(JdbcClient.create(source)).participant("Ada");
        List<Path> made = new Backups(source, data, clock).make("test");
        Map<String, String> before = TableSums.of(source);

        List<Path> bad = List.of(
                cut(sqlOf(made), "cut.sql.gz"),
                cut(zipOf(made), "cut.zip"),
                Files.writeString(data.resolve("foreign.sql.gz"), "hello"),
                Files.writeString(data.resolve("foreign.zip"), "hello"),
                zipped("-- wheelhouse copy 1\n-- migrations 1,9999\n-- the end\n", "newer.sql.gz"),
                data.resolve("missing.zip"),
                Files.writeString(data.resolve("x.txt"), "hello"));
        for (Path file : bad) {
            assertThatThrownBy(() -> new Restore(url, "sa", "", data, clock).from(file))
                    .as(file.toString())
                    .isInstanceOf(IOException.class);
            assertThat(TableSums.of(source)).as(file.toString()).isEqualTo(before);
        }
        assertThat(data.resolve("backups").toFile().list())
                .as("nothing was about to change")
                .hasSize(2);
    }

    @Test
    void aCopyThatTurnsOutWrongHalfWayIsTakenBack() throws Exception {
        String url = "jdbc:h2:file:" + data.resolve("wheelhouse") + H2;
        DataSource source = new DriverManagerDataSource(url, "sa", "");
        Migrations.bringUpToDate(source);
        new SomePeople(JdbcClient.create(source)).participant("Ada");
        Map<String, String> before = TableSums.of(source);
        Path wrong = zipped(
                "-- wheelhouse copy 1\n-- migrations 1\ninsert into no_such_table (a) values (1);\n-- the end\n",
                "wrong.sql.gz");

        assertThatThrownBy(() -> new Restore(url, "sa", "", data, clock).from(wrong))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(refused.tryThis())
                        .isEqualTo("What was there before is there again."));

        assertThat(TableSums.of(source)).isEqualTo(before);
    }

    @Test
    void theHouseRunsMigrationsOfALowerNumberThatComeLater() {
        assertThat(flyway.getConfiguration().isOutOfOrder()).isTrue();
        assertThat(flyway.getConfiguration().isCleanDisabled()).isTrue();
    }

    @Test
    void copiesAreMadeEachNightAtThreeAndToldInTheLog() throws Exception {
        assertThat(BackupPlan.class.getDeclaredMethod("atNight").getAnnotation(Scheduled.class))
                .extracting(Scheduled::cron)
                .isEqualTo("0 0 3 * * *");

        new BackupPlan(house, data.toString(), clock, audits).atNight();

        assertThat(data.resolve("backups").toFile().list())
                .singleElement()
                .asString()
                .endsWith("-nightly.sql.gz");
        assertThat(audit.newest(ALL)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo(Audit.What.BACKED_UP);
            assertThat(line.detail()).isEqualTo("nightly");
        });

        Path full = Files.writeString(data.resolve("full"), "a file where a folder should be");
        new BackupPlan(house, full.toString(), clock, audits).atNight();
        assertThat(audit.newest(ALL)).anyMatch(line -> line.what() == Audit.What.BACKUP_FAILED);
    }

    private Path cut(Path whole, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        return Files.write(data.resolve(name), Arrays.copyOf(bytes, bytes.length / 2));
    }

    private Path zipped(String text, String name) throws IOException {
        Path file = data.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
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

    private static Path zipOf(List<Path> made) {
        return ending(made, ".zip");
    }

    private static Path sqlOf(List<Path> made) {
        return ending(made, ".sql.gz");
    }

    private static Path ending(List<Path> made, String ending) {
        return made.stream()
                .filter(file -> file.toString().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }
}
