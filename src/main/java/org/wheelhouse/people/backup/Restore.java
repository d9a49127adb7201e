package org.wheelhouse.people.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.wheelhouse.people.StartRefused;

/** Brings a copy back. What was there before is copied first, so that the wrong file can be taken back too. */
final class Restore {

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String H2_ENDING = ".mv.db";

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

    /**
     * The copies of what was there before; empty if nothing was.
     *
     * @throws IOException if the file is no whole copy, or one of a newer house: then nothing was changed
     * @throws StartRefused if the copy could not be brought back after all; says what became of the data
     */
    List<Path> from(Path copy) throws IOException, SQLException {
        if (!Files.isReadable(copy)) {
            throw new IOException("there is no file " + copy);
        }
        if (copy.toString().endsWith(".zip")) {
            return fromZip(copy);
        }
        if (copy.toString().endsWith(".sql.gz")) {
            return fromSql(copy);
        }
        throw new IOException(copy + " is neither a .zip nor a .sql.gz");
    }

    private List<Path> fromSql(Path copy) throws IOException, SQLException {
        List<String> versions;
        try (InputStream in = Files.newInputStream(copy)) {
            versions = Dump.migrationsOfWhole(in);
        }
        Migrations.mustKnow(versions);
        List<Path> before = copyWhatIsThere();
        try {
            load(copy, versions);
            Migrations.bringUpToDate(source());
        } catch (SQLException | IOException | RuntimeException e) {
            throw takenBack(e, before);
        }
        return before;
    }

    private List<Path> fromZip(Path copy) throws IOException, SQLException {
        if (!url.startsWith(H2_FILE)) {
            throw new IOException("a .zip is the file of an H2 database; for this database take the .sql.gz");
        }
        Path file = Path.of(url.substring(H2_FILE.length()).split(";", 2)[0]);
        // beside the data, so that the file can be moved in one go; and tried there before anything is touched
        Path tried = Files.createTempDirectory(Files.createDirectories(data), "restore");
        try {
            Path opened = opened(copy, tried);
            List<Path> before = copyWhatIsThere();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.move(
                    opened, file.resolveSibling(file.getFileName() + H2_ENDING), StandardCopyOption.REPLACE_EXISTING);
            return before;
        } finally {
            FileSystemUtils.deleteRecursively(tried);
        }
    }

    /** The database of the zip, opened once and brought up to date. */
    private Path opened(Path copy, Path folder) throws IOException {
        try {
            org.h2.tools.Restore.execute(copy.toString(), folder.toString(), "tried");
            String there = H2_FILE + folder.resolve("tried") + ";IFEXISTS=TRUE;"
                    + url.substring(H2_FILE.length()).split(";", 2)[1];
            DataSource source = new DriverManagerDataSource(there, user, password);
            try (Connection connection = source.getConnection()) {
                if (!Tables.inOrder(connection).contains("person")) {
                    throw new IOException(copy + " holds no data of Wheelhouse");
                }
            }
            Migrations.bringUpToDate(source);
        } catch (SQLException | RuntimeException e) {
            throw new IOException(copy + " is not whole, or no copy that Wheelhouse made: " + e.getMessage(), e);
        }
        return folder.resolve("tried" + H2_ENDING);
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

    private StartRefused takenBack(Exception cause, List<Path> before) {
        String why = "The copy could not be brought back: " + cause.getMessage() + ".";
        try {
            empty();
            for (Path copy : before) {
                try (InputStream in = Files.newInputStream(copy)) {
                    load(copy, Dump.migrationsOfWhole(in));
                }
            }
            return new StartRefused(why, "What was there before is there again.");
        } catch (SQLException | IOException | RuntimeException again) {
            return new StartRefused(why, "What was there before is in " + before + "; restore that file.");
        }
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
