package org.saksi.store.filter;

import org.junit.jupiter.api.BeforeEach;
import org.saksi.store.PostgresServer;

/** Filters on a real PostgreSQL server. */
class PostgresEventQueryTest extends EventQueryContract {
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
