package org.wheelhouse.activity;

import org.junit.jupiter.api.AfterAll;

class TalkServicePostgresTest extends TalkServiceTest {

    private static final AskHouse.Postgres POSTGRES = new AskHouse.Postgres();

    @AfterAll
    static void stop() {
        POSTGRES.stop();
    }

    @Override
    AskHouse.Database database() {
        return POSTGRES.fresh();
    }
}
