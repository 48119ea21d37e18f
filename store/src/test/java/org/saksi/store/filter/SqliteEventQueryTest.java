package org.saksi.store.filter;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Filters on SQLite. */
class SqliteEventQueryTest extends EventQueryContract {
    @TempDir
    Path folder;

    @Override
    String location() {
        return folder.resolve("data").toString();
    }
}
