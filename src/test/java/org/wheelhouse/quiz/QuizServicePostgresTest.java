package org.wheelhouse.quiz;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.wheelhouse.testing.Postgres;

/** The same claims on PostgreSQL. */
@Tag("postgres")
class QuizServicePostgresTest extends QuizServiceTest {

    @Override
    DataSource database() {
        return Postgres.migrated();
    }
}
