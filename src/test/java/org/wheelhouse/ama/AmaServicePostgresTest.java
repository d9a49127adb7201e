package org.wheelhouse.ama;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.wheelhouse.testing.Postgres;

/** The same claims on PostgreSQL. */
@Tag("postgres")
class AmaServicePostgresTest extends AmaServiceTest {

    @Override
    DataSource database() {
        return Postgres.migrated();
    }
}
