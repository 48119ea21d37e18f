package org.saksi.ingest.watch;

class SqliteWatchTest extends WatchContract {
    @Override
    String location() {
        return folder.resolve("dataset").toString();
    }
}
