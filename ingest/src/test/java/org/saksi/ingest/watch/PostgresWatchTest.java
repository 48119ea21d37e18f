package org.saksi.ingest.watch;

import org.saksi.store.PostgresServer;

class PostgresWatchTest extends WatchContract {
    @Override
    String location() {
        return PostgresServer.newSchema();
    }
}
