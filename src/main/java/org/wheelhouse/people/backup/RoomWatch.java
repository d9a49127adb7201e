package org.wheelhouse.people.backup;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.util.unit.DataSize;

/**
 * Watches the disk while the house runs: with too little room nothing is written any more. Should a write meet the end of the
 * disk all the same, H2 closes itself under its open connections; they are dropped, so that the next ones open it again.
 */
@Configuration
class RoomWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RoomWatch.class);

    private final DiskRoom room;

    /** @param least {@code WHEELHOUSE_ROOM}, such as 64MB */
    RoomWatch(@Value("${wheelhouse.data}") String data, @Value("${wheelhouse.room}") DataSize least) {
        this.room = DiskRoom.of(Path.of(data), least.toBytes());
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
        return new WritesWithRoom(database, room);
    }

    @Bean
    Reopening reopening(DataSource database) {
        return new Reopening(database);
    }

    /** Sees that the database can be used. */
    static final class Reopening {

        private final DataSource database;

        Reopening(DataSource database) {
            this.database = database;
        }

        @Scheduled(fixedDelay = 1_000)
        void look() {
            if (database instanceof HikariDataSource pool && hasClosedItself()) {
                LOG.error("The database has closed itself; it is opened again");
                HikariPoolMXBean connections = pool.getHikariPoolMXBean();
                if (connections != null) {
                    connections.softEvictConnections();
                }
            }
        }

        private boolean hasClosedItself() {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select 1");
                return false;
            } catch (SQLException e) {
                return e.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED;
            }
        }
    }
}
