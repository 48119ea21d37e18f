package org.saksi.ingest;

class SqliteIngestTest extends IngestContract {
    @Override
    String location(String name) {
        return folder.resolve("dataset-" + name).toString();
    }
}
