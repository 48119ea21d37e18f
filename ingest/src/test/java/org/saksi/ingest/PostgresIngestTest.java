package org.saksi.ingest;

import org.saksi.store.PostgresServer;

class PostgresIngestTest extends IngestContract {
    @Override
    String location(String name) {
        return PostgresServer.newSchema();
    }
}
