package org.saksi.store.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The ids that go, each with its number in GDELT's and ICEWS's tables. Not thread-safe. */
final class Deletions {
    private final DraftFile draft;
    private long written;

    Deletions(DraftFile draft) throws IOException {
        this.draft = draft;
        line(List.of("id", "number"));
    }

    void write(String id) throws IOException {
        line(List.of(id, Long.toString(EventNumber.of(id))));
        written++;
    }

    private void line(List<String> cells) throws IOException {
        draft.out().write(SpreadsheetCells.line(cells).getBytes(StandardCharsets.UTF_8));
    }

    ExportedFile finish() throws IOException {
        return draft.seal(written);
    }
}
