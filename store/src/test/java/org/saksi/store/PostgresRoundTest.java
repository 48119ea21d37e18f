package org.saksi.store;

import org.junit.jupiter.api.BeforeEach;

/** Rounds of two coders, on a real PostgreSQL server. */
class PostgresRoundTest extends RoundContract {
    private String location = "";

    @BeforeEach
    void makeSchema() {
        location = PostgresServer.newSchema();
    }

    @Override
    String location() {
        return location;
    }
}
