package org.wheelhouse.people.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wheelhouse.testing.Postgres;
import org.wheelhouse.testing.TestClock;

/**
 * Data of the last two versions of the tables comes over whole, by migrating in place and by way of a copy: every table of every
 * room is filled, and afterwards has the same rows with the same values.
 */
@Tag("house")
class UpgradeTest {

    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @TempDir
    Path data;

    private final TestClock clock = new TestClock();

    @TestFactory
    Stream<DynamicTest> everyRowOfEveryRoomComesOverFromTheLastTwoVersions() {
        List<String> all = Arrays.stream(
                        Flyway.configure().dataSource(h2("none")).load().info().all())
                .map(one -> one.getVersion().getVersion())
                .toList();
        return Stream.of(1, 2).flatMap(back -> Stream.of("H2", "PostgreSQL")
                .map(database -> DynamicTest.dynamicTest(
                        back + " back on " + database,
                        () -> upgrade(
                                all.subList(0, all.size() - back),
                                database.equals("H2") ? h2("of" + back) : Postgres.empty(),
                                database + back))));
    }

    private void upgrade(List<String> versions, DataSource old, String name) throws Exception {
        Migrations.apply(old, versions);
        FilledTables.fill(old);
        Map<String, Map<String, String>> columns = TableSums.columns(old);
        Map<String, String> before = TableSums.of(old, columns);
        assertThat(before).hasSizeGreaterThan(30).allSatisfy((table, sum) -> assertThat(TableSums.rows(sum))
                .as(table)
                .isEqualTo(FilledTables.ROWS));
        Path copy = new Backups(old, Files.createDirectory(data.resolve(name)), clock)
                .make("test").stream()
                        .filter(file -> file.toString().endsWith(".sql.gz"))
                        .findFirst()
                        .orElseThrow();

        String url = "jdbc:h2:file:" + data.resolve("new" + name) + H2;
        new Restore(url, "sa", "", data, clock).from(copy);
        Migrations.bringUpToDate(old);

        for (DataSource now : List.of(old, new DriverManagerDataSource(url, "sa", ""))) {
            assertThat(TableSums.of(now, columns)).isEqualTo(before);
            MigrationInfo[] pending = Flyway.configure()
                    .dataSource(now)
                    .outOfOrder(true)
                    .load()
                    .info()
                    .pending();
            assertThat(pending).isEmpty();
        }
    }

    private DataSource h2(String name) {
        return new DriverManagerDataSource("jdbc:h2:file:" + data.resolve(name) + H2, "sa", "");
    }
}
