package org.wheelhouse.people.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Brings a copy back. What was there before is copied first, so that the wrong file can be taken back too. */
final class Restore {

    private final String url;
    private final String user;
    private final String password;
    private final Path data;
    private final Clock clock;

    Restore(String url, String user, String password, Path data, Clock clock) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.data = data;
        this.clock = clock;
    }

    /** The copies of what was there before; empty if nothing was. */
    List<Path> from(Path copy) throws IOException, SQLException {
        boolean zip = copy.toString().endsWith(".zip");
        if (!Files.isReadable(copy)) {
            throw new IOException("there is no file " + copy);
        }
        if (!zip && !copy.toString().endsWith(".sql.gz")) {
            throw new IOException(copy + " is neither a .zip nor a .sql.gz");
        }
        List<String> versions = zip ? List.of() : versions(copy);
        List<Path> before = copyWhatIsThere();
        if (zip) {
            unzip(copy);
        } else {
            load(copy, versions);
        }
        Migrations.bringUpToDate(source());
        return before;
    }

    private static List<String> versions(Path copy) throws IOException {
        try (InputStream in = Files.newInputStream(copy)) {
            return Dump.migrationsOf(in);
        }
    }

    private DataSource source() {
        return new DriverManagerDataSource(url, user, password);
    }

    private List<Path> copyWhatIsThere() throws IOException, SQLException {
        DataSource source = source();
        try (Connection connection = source.getConnection()) {
            if (Tables.inOrder(connection).isEmpty()) {
                return List.of();
            }
        }
        List<Path> before = new ArrayList<>(new Backups(source, data, clock).make("before-restore"));
        before.removeIf(file -> file.toString().endsWith(".zip"));
        return before;
    }

    private void unzip(Path copy) throws SQLException, IOException {
        if (!url.startsWith("jdbc:h2:file:")) {
            throw new IOException("a .zip is the file of an H2 database; for this database take the .sql.gz");
        }
        Path file = Path.of(url.substring("jdbc:h2:file:".length()).split(";", 2)[0]);
        org.h2.tools.Restore.execute(
                copy.toString(), String.valueOf(file.getParent()), String.valueOf(file.getFileName()));
    }

    private void load(Path copy, List<String> versions) throws IOException, SQLException {
        empty();
        Migrations.apply(source(), versions);
        try (Connection connection = source().getConnection();
                InputStream in = Files.newInputStream(copy)) {
            Dump.read(in, connection);
        }
    }

    private void empty() throws SQLException {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            if (Backups.isH2(connection)) {
                statement.execute("drop all objects");
            } else {
                statement.execute("drop schema public cascade");
                statement.execute("create schema public");
            }
        }
    }
}
