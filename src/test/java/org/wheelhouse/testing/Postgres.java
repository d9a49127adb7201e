package org.wheelhouse.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for all tests of the JVM, started when the first of them asks. */
public final class Postgres {

    private static final String TEMPLATE = "wheelhouse_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Postgres() {}

    /** A database of its own with all migrations in it; a copy of a template, so it takes a fraction of a second. */
    public static DataSource migrated() {
        return copyOf(TEMPLATE);
    }

    /** An empty database of its own. */
    public static DataSource empty() {
        return copyOf("template1");
    }

    /** The address of such a database for a process of its own: user {@code postgres}, no password. */
    public static String emptyUrl() {
        return Server.ONE.getJdbcUrl("postgres", create("template1"));
    }

    private static DataSource copyOf(String template) {
        return Server.ONE.getDatabase("postgres", create(template));
    }

    private static String create(String template) {
        String name = "test" + NUMBER.incrementAndGet();
        run("create database " + name + " template " + template);
        return name;
    }

    private static void run(String sql) {
        try (Connection connection = Server.ONE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Loaded, and so started, at the first use. */
    private static final class Server {

        private static final EmbeddedPostgres ONE = start();

        static {
            try (Connection connection = ONE.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + TEMPLATE);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            Flyway.configure()
                    .dataSource(ONE.getDatabase("postgres", TEMPLATE))
                    .load()
                    .migrate();
        }

        private static EmbeddedPostgres start() {
            try {
                Path folder = Files.createTempDirectory("wheelhouse-postgres");
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "off")
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(postgres, folder)));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Nobody waits for its files to go: there are thousands for each database, and that takes seconds. */
        private static void close(EmbeddedPostgres postgres, Path folder) {
            try {
                postgres.close();
                new ProcessBuilder("rm", "-rf", folder.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
