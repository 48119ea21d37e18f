package org.saksi.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What reviewers do, on SQLite. */
class SqliteReviewingTest extends ReviewingContract {
    @TempDir
    Path folder;

    @Override
    String location() {
        return folder.resolve("data").toString();
    }
}
