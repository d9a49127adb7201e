package org.wheelhouse.retro;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.wheelhouse.testing.Postgres;

/** The same claims on PostgreSQL. */
@Tag("postgres")
class RetroServicePostgresTest extends RetroServiceTest {

    @Override
    DataSource database() {
        return Postgres.migrated();
    }
}
