package org.wheelhouse.maturity.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.wheelhouse.testing.Postgres;

/** The same claims on PostgreSQL. */
@Tag("postgres")
class MaturityStorePostgresTest extends MaturityStoreTest {

    @Override
    DataSource database() {
        return Postgres.migrated();
    }
}
