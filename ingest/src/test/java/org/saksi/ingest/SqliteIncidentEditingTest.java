package org.saksi.ingest;

class SqliteIncidentEditingTest extends IncidentEditingContract {
    @Override
    String location(String name) {
        return folder.resolve("dataset-" + name).toString();
    }
}
