package org.wheelhouse.ama;

import javax.sql.DataSource;
import org.wheelhouse.testing.Postgres;

/** The same claims on PostgreSQL. */
class AmaServicePostgresTest extends AmaServiceTest {

    @Override
    DataSource database() {
        return Postgres.migrated();
    }
}
