package org.wheelhouse.retro;

import javax.sql.DataSource;
import org.wheelhouse.testing.Postgres;

/** The same claims on PostgreSQL. */
class RetroDoorPostgresTest extends RetroDoorTest {

    @Override
    DataSource database() {
        return Postgres.migrated();
    }
}
