package org.saksi.ingest;

import org.saksi.store.PostgresServer;

class PostgresIncidentEditingTest extends IncidentEditingContract {
    @Override
    String location(String name) {
        return PostgresServer.newSchema();
    }
}
