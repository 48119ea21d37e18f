package org.saksi.store;

import org.junit.jupiter.api.BeforeEach;

/** The contract of a dataset on a real PostgreSQL server. */
class PostgresDatasetTest extends DatasetContract {
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
