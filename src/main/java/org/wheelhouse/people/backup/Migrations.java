package org.wheelhouse.people.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Makes the tables of a copy: exactly those migrations, whatever has come since. */
final class Migrations {

    private Migrations() {}

    /** @throws IOException if the copy is newer than this house */
    static void mustKnow(List<String> versions) throws IOException {
        for (String version : versions) {
            script(version);
        }
    }

    private static Resource script(String version) throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:db/migration/V" + version + "__*.sql"))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "the copy was made by a newer Wheelhouse (migration " + version + " is not known here)"));
    }

    static void apply(DataSource empty, List<String> versions) throws IOException {
        Path folder = Files.createTempDirectory("wheelhouse-migrations");
        try {
            for (String version : versions) {
                Resource script = script(version);
                try (InputStream in = script.getInputStream()) {
                    Files.copy(in, folder.resolve(String.valueOf(script.getFilename())));
                }
            }
            Flyway.configure()
                    .dataSource(empty)
                    .locations("filesystem:" + folder)
                    .load()
                    .migrate();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Whatever has come since the copy was made. */
    static void bringUpToDate(DataSource house) {
        Flyway.configure().dataSource(house).outOfOrder(true).load().migrate();
    }
}
