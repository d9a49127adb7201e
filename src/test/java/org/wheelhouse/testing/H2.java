package org.wheelhouse.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** H2 in memory for tests that need no Spring; {@link Postgres} is its twin. */
public final class H2 {

    private H2() {}

    /** A database of its own with all migrations in it; a copy of one that was migrated once, so it takes a fraction of the time. */
    public static DataSource migrated() {
        DataSource source = empty();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            // one by one: given all at once, H2 reads the rest of the text again for each
            for (String one : Template.STATEMENTS) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source;
    }

    /** An empty database of its own. */
    public static DataSource empty() {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "sa",
                "");
    }

    /** Loaded, and so made, at the first use. */
    private static final class Template {

        private static final List<String> STATEMENTS = statements();

        private static List<String> statements() {
            DataSource source = empty();
            Flyway.configure().dataSource(source).load().migrate();
            return JdbcClient.create(source).sql("script").query(String.class).list();
        }
    }
}
