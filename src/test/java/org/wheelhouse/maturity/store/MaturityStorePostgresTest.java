package org.wheelhouse.maturity.store;

import javax.sql.DataSource;
import org.wheelhouse.testing.Postgres;

/** The same claims on PostgreSQL. */
class MaturityStorePostgresTest extends MaturityStoreTest {

    @Override
    DataSource database() {
        return Postgres.migrated();
    }
}
