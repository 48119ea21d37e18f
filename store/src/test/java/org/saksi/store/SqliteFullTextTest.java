package org.saksi.store;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Full text in SQLite. */
class SqliteFullTextTest extends FullTextContract {
    @TempDir
    Path folder;

    @Override
    String location() {
        return folder.toString();
    }

    @Override
    String query(String table, String column) {
        return "SELECT rowid FROM " + table + " WHERE " + table + " MATCH '" + column + " : ' || ?";
    }

    @Override
    String phrase(List<String> words) {
        return "\"" + String.join(" ", words) + "\"";
    }
}
