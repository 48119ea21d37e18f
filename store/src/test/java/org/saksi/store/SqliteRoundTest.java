package org.saksi.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Rounds of two coders, on SQLite. */
class SqliteRoundTest extends RoundContract {
    @TempDir
    Path folder;

    @Override
    String location() {
        return folder.resolve("data").toString();
    }
}
