package org.wheelhouse.people.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wheelhouse.people.StartRefused;

/** {@code backup} and {@code restore FILE} on the command line, with the same settings as the house itself. */
public final class HouseCommand {

    private static final int H2_IN_USE = 90020;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String url;
    private final String user;
    private final String password;
    private final Path data;

    private HouseCommand(Environment settings) {
        this.url = settings.getRequiredProperty("spring.datasource.url");
        this.user = settings.getRequiredProperty("spring.datasource.username");
        this.password = settings.getProperty("spring.datasource.password", "");
        this.data = Path.of(settings.getRequiredProperty("wheelhouse.data"));
    }

    @SpringBootConfiguration
    static class OnlySettings {}

    /** False if the arguments are no command; then the house starts. */
    public static boolean run(String[] arguments) {
        boolean backup = arguments.length == 1 && arguments[0].equals("backup");
        boolean restore = arguments.length == 2 && arguments[0].equals("restore");
        if (!backup && !restore) {
            return false;
        }
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(OnlySettings.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=error", "spring.main.log-startup-info=false")
                .run()) {
            HouseCommand command = new HouseCommand(settings.getEnvironment());
            if (backup) {
                command.backup();
            } else {
                command.restore(Path.of(arguments[1]));
            }
        } catch (IOException | SQLException e) {
            System.err.println("Wheelhouse: nothing was changed: " + e.getMessage());
            System.exit(1);
        } catch (StartRefused e) {
            System.err.println("Wheelhouse: " + e.getMessage() + " " + e.tryThis());
            System.exit(1);
        }
        return true;
    }

    private void backup() throws IOException, SQLException {
        List<Path> made;
        if (isLocked()) {
            made = BackupRequest.ask(data, PATIENCE);
        } else {
            made = new Backups(new DriverManagerDataSource(url, user, password), data, Clock.systemUTC()).make("asked");
        }
        made.forEach(file -> System.out.println("Copied to " + file));
    }

    private void restore(Path copy) throws IOException, SQLException {
        if (isInUse()) {
            throw new StartRefused("The database is in use.", "Stop Wheelhouse first, then restore the copy.");
        }
        List<Path> before = new Restore(url, user, password, data, Clock.systemUTC()).from(copy.toAbsolutePath());
        // what it told about passwords belongs to the people that were there before
        Files.deleteIfExists(data.resolve("who-may-sign-in.txt"));
        System.out.println("Brought back from " + copy);
        before.forEach(file -> System.out.println("What was there before is in " + file));
    }

    /** Of H2 nobody else can read while a house runs; it must make the copy itself. */
    private boolean isLocked() throws SQLException {
        try (Connection connection = new DriverManagerDataSource(url, user, password).getConnection()) {
            return !connection.isValid(2);
        } catch (SQLException e) {
            if (e.getErrorCode() == H2_IN_USE) {
                return true;
            }
            throw e;
        }
    }

    private boolean isInUse() throws SQLException {
        if (isLocked()) {
            return true;
        }
        try (Connection connection = new DriverManagerDataSource(url, user, password).getConnection()) {
            return !Backups.isH2(connection) && othersAreIn(connection);
        }
    }

    /** PostgreSQL would let us empty a database under the feet of a running house. */
    private static boolean othersAreIn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from pg_stat_activity where"
                        + " datname = current_database() and pid <> pg_backend_pid()"
                        + " and backend_type = 'client backend'")) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }
}
