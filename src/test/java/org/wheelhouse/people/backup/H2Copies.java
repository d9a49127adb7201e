package org.wheelhouse.people.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wheelhouse.testing.ChildHouse;

/** {@code backup} and {@code restore} as somebody at the keyboard uses them, for whoever has a house that runs on H2. */
public final class H2Copies {

    private H2Copies() {}

    /**
     * A house that runs is copied, but nothing is brought back under its feet. By the script itself, on classes as the tests have
     * them instead of a packaged application, and by what it starts.
     *
     * @return what the script said
     */
    public static String madeWhileAHouseRuns(Path data) throws IOException, InterruptedException {
        Path jar = ChildHouse.jar(Files.createDirectory(data.resolve("app")).resolve("wheelhouse.jar"));
        // newer than every source, so that the script has nothing to build
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
        String copied = script(data, "backup");
        assertThat(copied).contains("-asked.zip", "-asked.sql.gz");
        assertThat(ChildHouse.command(data, "restore", Copied.file(copied, ".zip")))
                .contains("Wheelhouse: The database is in use.", "Stop Wheelhouse first");
        return copied;
    }

    /** When no house runs any more: both files bring it back. */
    public static void broughtBack(Path data, String copied) throws IOException, InterruptedException, SQLException {
        String first = script(data, "restore", Copied.file(copied, ".sql.gz"));
        assertThat(first).contains("Brought back from");
        assertThat(Copied.rows(Copied.before(first)))
                .as("the house went on after the copy, and that is kept")
                .isNotEqualTo(Copied.rows(Copied.file(copied, ".sql.gz")));
        // what it copies before it brings back the other file is what the first file brought back
        String second = ChildHouse.command(data, "restore", Copied.file(copied, ".zip"));
        assertThat(second).contains("Brought back from");
        DataSource back = new DriverManagerDataSource(
                "jdbc:h2:file:" + data.resolve("wheelhouse") + ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                "sa",
                "");
        Copied.asAHouseSeesItThatStartsThere(back);
        List<Path> last =
                new Backups(back, Files.createDirectory(data.resolve("last")), Clock.systemUTC()).make("test");
        for (String file : List.of(Copied.before(second), last.getLast().toString())) {
            assertThat(Copied.rows(file))
                    .as("what happened after the copy is gone, what stood in it is back")
                    .isEqualTo(Copied.rows(Copied.file(copied, ".sql.gz")));
        }
        assertThat(ChildHouse.command(
                        data, "restore", data.resolve("nothing.zip").toString()))
                .contains("Wheelhouse: nothing was changed: there is no file");
    }

    private static String script(Path data, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./wheelhouse"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "WHEELHOUSE_APP", data.resolve("app").toString(),
                        "WHEELHOUSE_DATA", data.toString(),
                        "JAVA_HOME", System.getProperty("java.home")));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
