package org.saksi.store;

import org.junit.jupiter.api.BeforeEach;

/** What a watch needs of a dataset, on a real PostgreSQL server. */
class PostgresWatchingTest extends WatchingContract {
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
