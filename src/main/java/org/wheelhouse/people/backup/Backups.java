package org.wheelhouse.people.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Makes copies in the folder {@code backups} of the data folder: of every database all rows as SQL, of H2 also its file as a
 * zip. Copies older than {@link #KEPT} go when a new one has come. They hold password hashes, so only their owner reads them.
 */
public final class Backups {

    static final Duration KEPT = Duration.ofDays(14);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("wheelhouse-(\\d{8}-\\d{6})-[a-z-]+\\.(zip|sql\\.gz)");

    private final DataSource database;
    private final Path folder;
    private final Clock clock;

    public Backups(DataSource database, Path data, Clock clock) {
        this.database = database;
        this.folder = data.resolve("backups");
        this.clock = clock;
    }

    /**
     * The files that were made. A copy that fails half-way leaves no file.
     *
     * @param why goes into the name: small letters and hyphens
     */
    public List<Path> make(String why) throws IOException, SQLException {
        Files.createDirectories(folder);
        String name = "wheelhouse-" + STAMP.format(clock.instant()) + "-" + why;
        List<Path> made = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            if (isH2(connection) && !connection.getMetaData().getURL().contains(":mem:")) {
                made.add(zip(connection, folder.resolve(name + ".zip")));
            }
            made.add(sql(connection, folder.resolve(name + ".sql.gz")));
        }
        deleteOld();
        return made;
    }

    static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    private static Path zip(Connection connection, Path file) throws SQLException, IOException {
        Path unfinished = unfinished(file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("backup to '" + unfinished.toString().replace("'", "''") + "'");
            return finish(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Path sql(Connection connection, Path file) throws SQLException, IOException {
        Path unfinished = unfinished(file);
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            Dump.write(connection, out);
        } catch (SQLException | IOException | RuntimeException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        return finish(unfinished, file);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }

    private static Path finish(Path unfinished, Path file) throws IOException {
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        return Files.move(unfinished, file);
    }

    private void deleteOld() throws IOException {
        Instant oldest = clock.instant().minus(KEPT);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && Instant.from(STAMP.parse(name.group(1))).isBefore(oldest)) {
                    Files.delete(file);
                }
            }
        }
    }
}
