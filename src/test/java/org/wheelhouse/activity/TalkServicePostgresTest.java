package org.wheelhouse.activity;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.wheelhouse.testing.Postgres;

/** The same claims on PostgreSQL. */
@Tag("postgres")
class TalkServicePostgresTest extends TalkServiceTest {

    @Override
    DataSource database() {
        return Postgres.migrated();
    }
}
