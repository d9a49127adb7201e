package org.wheelhouse.quiz;

import javax.sql.DataSource;
import org.wheelhouse.testing.Postgres;

/** The same claims on PostgreSQL. */
class QuizServicePostgresTest extends QuizServiceTest {

    @Override
    DataSource database() {
        return Postgres.migrated();
    }
}
