package org.saksi.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract of a dataset on SQLite. */
class SqliteDatasetTest extends DatasetContract {
    @TempDir
    Path folder;

    @Override
    String location() {
        return folder.resolve("data").toString();
    }
}
