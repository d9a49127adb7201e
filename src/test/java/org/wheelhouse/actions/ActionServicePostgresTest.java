package org.wheelhouse.actions;

import javax.sql.DataSource;
import org.wheelhouse.testing.Postgres;

/** The same claims on PostgreSQL. */
class ActionServicePostgresTest extends ActionServiceTest {

    @Override
    DataSource database() {
        return Postgres.migrated();
    }
}
