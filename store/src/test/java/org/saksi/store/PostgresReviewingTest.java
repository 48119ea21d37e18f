package org.saksi.store;

import org.junit.jupiter.api.BeforeEach;

/** What reviewers do, on a real PostgreSQL server. */
class PostgresReviewingTest extends ReviewingContract {
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
