package org.saksi.store.export;

import java.io.Closeable;
import java.io.IOException;

/** Writes rows of one file; closing it writes what stands at the end and leaves the stream open. Not thread-safe. */
interface RowWriter extends Closeable {
    void write(ExportRow row) throws IOException;
}
