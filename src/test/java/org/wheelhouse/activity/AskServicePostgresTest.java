package org.wheelhouse.activity;

import org.junit.jupiter.api.AfterAll;

/** The same claims on PostgreSQL. */
class AskServicePostgresTest extends AskServiceTest {

    private static final AskHouse.Postgres POSTGRES = new AskHouse.Postgres();

    @Override
    AskHouse.Database database() {
        return POSTGRES.fresh();
    }

    @AfterAll
    static void stop() {
        POSTGRES.stop();
    }
}
