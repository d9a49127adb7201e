package org.wheelhouse.actions;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.wheelhouse.testing.Postgres;

/** The same claims on PostgreSQL. */
@Tag("postgres")
class ActionServicePostgresTest extends ActionServiceTest {

    @Override
    DataSource database() {
        return Postgres.migrated();
    }
}
