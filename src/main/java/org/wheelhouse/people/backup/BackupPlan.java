package org.wheelhouse.people.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.wheelhouse.people.Audit;
import org.wheelhouse.people.StartRefused;

/** When copies are made: each night at three (UTC, for in some zones there is a night without that hour), before a migration of a database that holds something, when asked. */
@Configuration
@EnableScheduling
class BackupPlan {

    private static final Logger LOG = LoggerFactory.getLogger(BackupPlan.class);

    private final Backups backups;
    private final Path data;
    private final ObjectProvider<Audit> audit;

    /** @param audit asked for late, for it needs the tables that the migration makes */
    BackupPlan(
            DataSource database, @Value("${wheelhouse.data}") String data, Clock clock, ObjectProvider<Audit> audit) {
        this.data = Path.of(data);
        this.backups = new Backups(database, this.data, clock);
        this.audit = audit;
    }

    /** Without a copy no migration: a start that fails here has changed nothing. */
    @Bean
    FlywayMigrationStrategy copyFirst() {
        return flyway -> {
            if (flyway.info().applied().length > 0 && flyway.info().pending().length > 0) {
                try {
                    backups.make("before-migration")
                            .forEach(file -> LOG.info("Copied before the migration to {}", file));
                } catch (IOException | SQLException e) {
                    throw new StartRefused(
                            "The data could not be copied before it is brought to this version: " + e.getMessage(),
                            "Nothing was changed. Make room in the data folder and start again.");
                }
            }
            flyway.migrate();
        };
    }

    @Scheduled(cron = "0 0 3 * * *", zone = "UTC")
    void atNight() {
        try {
            made("nightly");
        } catch (IOException | SQLException e) {
            failed("nightly", e);
        }
    }

    @Scheduled(fixedDelay = 500)
    void whenAsked() throws IOException {
        if (BackupRequest.isThere(data)) {
            BackupRequest.answer(data, answer());
        }
    }

    private List<String> answer() {
        try {
            return made("asked").stream().map(Path::toString).toList();
        } catch (IOException | SQLException e) {
            failed("asked", e);
            return List.of("failed " + String.valueOf(e.getMessage()).replaceAll("\\R", " "));
        }
    }

    private List<Path> made(String why) throws IOException, SQLException {
        List<Path> files = backups.make(why);
        LOG.info("Copied to {}", files);
        audit.getObject().writeOfNobody(Audit.What.BACKED_UP, why);
        return files;
    }

    /** An admin who looks at the log must see that there is no copy of tonight. */
    private void failed(String why, Exception cause) {
        LOG.error("No copy was made ({}): {}", why, cause.getMessage());
        audit.getObject().writeOfNobody(Audit.What.BACKUP_FAILED, why);
    }
}
