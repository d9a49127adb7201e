package org.wheelhouse.people.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wheelhouse.testing.ChildHouse;

/** {@code backup} and {@code restore} where the database is a PostgreSQL, for whoever has houses that run on one. */
public final class PostgresCopies {

    private PostgresCopies() {}

    /**
     * A house that runs is copied, but not emptied under its feet.
     *
     * @param settings as the house has them
     * @return the copy
     */
    public static String madeWhileAHouseRuns(Path data, Map<String, String> settings) {
        String copied = Copied.file(ChildHouse.command(data, settings, "backup"), ".sql.gz");
        assertThat(ChildHouse.command(data, settings, "restore", copied)).contains("The database is in use");
        return copied;
    }

    /** When no house runs any more. */
    public static void broughtBack(Path data, Map<String, String> settings, String copied)
            throws IOException, SQLException {
        assertThat(ChildHouse.command(data, settings, "restore", copied))
                .contains("Brought back from", "What was there before is in");
        DataSource back =
                new DriverManagerDataSource(settings.get("WHEELHOUSE_DB_URL"), settings.get("WHEELHOUSE_DB_USER"), "");
        Copied.asAHouseSeesItThatStartsThere(back);
        List<Path> once =
                new Backups(back, Files.createDirectory(data.resolve("once")), Clock.systemUTC()).make("test");
        assertThat(Copied.rows(once.getFirst().toString())).isEqualTo(Copied.rows(copied));
    }
}
