package org.wheelhouse.people.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.StartRefused;
import org.wheelhouse.testing.Postgres;
import org.wheelhouse.testing.SomePeople;
import org.wheelhouse.testing.TestClock;

/** Rooms number their migrations apart from each other, and none runs without a copy of what is there. */
@Tag("postgres")
class MigrationCopyTest {

    @TempDir
    Path data;

    private final TestClock clock = new TestClock();

    @Test
    void aLowerNumberThatComesLaterRunsTooAfterACopyOfWhatWasThere() throws Exception {
        for (DataSource source : List.of(h2(), Postgres.empty())) {
            Path folder = Files.createDirectory(data.resolve("of" + System.identityHashCode(source)));
            Migrations.apply(source, List.of("1", "3"));
            new SomePeople(JdbcClient.create(source)).participant("Ada");

            migrate(source, folder);

            assertThat(migrationsIn(only(folder, ".sql.gz"))).containsExactly("1", "3");
            assertThat(pending(source)).isEmpty();
            assertThat(names(source)).containsExactly("Ada");
            migrate(source, folder);
            assertThat(files(folder))
                    .as("nothing to migrate, nothing to copy")
                    .hasSize(source instanceof DriverManagerDataSource ? 2 : 1);
        }
    }

    @Test
    void anEmptyDatabaseIsNotCopied() throws Exception {
        migrate(h2(), data);

        assertThat(data.resolve("backups")).doesNotExist();
    }

    @Test
    void withoutACopyNoMigration() throws Exception {
        DataSource source = h2();
        Migrations.apply(source, List.of("1", "3"));
        Files.writeString(data.resolve("backups"), "a file where the folder should be");
        int before = pending(source).size();

        assertThatThrownBy(() -> migrate(source, data)).isInstanceOf(StartRefused.class);

        assertThat(pending(source)).hasSize(before).isNotEmpty();
    }

    private void migrate(DataSource source, Path folder) {
        ObjectProvider<Audit> none = new StaticListableBeanFactory().getBeanProvider(Audit.class);
        new BackupPlan(source, folder.toString(), clock, none).copyFirst().migrate(flyway(source));
    }

    private static Flyway flyway(DataSource source) {
        return Flyway.configure().dataSource(source).outOfOrder(true).load();
    }

    private static List<MigrationInfo> pending(DataSource source) {
        return Arrays.asList(flyway(source).info().pending());
    }

    private DataSource h2() {
        return new DriverManagerDataSource(
                "jdbc:h2:file:" + data.resolve("wheelhouse")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "sa",
                "");
    }

    private static List<String> names(DataSource source) {
        return JdbcClient.create(source)
                .sql("select name from person")
                .query(String.class)
                .list();
    }

    private static List<String> migrationsIn(Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(copy)) {
            return Dump.migrationsOfWhole(in);
        }
    }

    private static Path only(Path folder, String ending) throws IOException {
        List<Path> found = files(folder).stream()
                .filter(file -> file.toString().endsWith(ending))
                .toList();
        assertThat(found).singleElement().asString().contains("-before-migration");
        return found.getFirst();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.toList();
        }
    }
}
