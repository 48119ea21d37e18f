package org.saksi.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What a watch needs of a dataset, on SQLite. */
class SqliteWatchingTest extends WatchingContract {
    @TempDir
    Path folder;

    @Override
    String location() {
        return folder.resolve("data").toString();
    }
}
