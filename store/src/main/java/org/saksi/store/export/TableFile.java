package org.saksi.store.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of rows in the making, with its counts. Not thread-safe. */
final class TableFile {
    private final ExportFormat format;
    private final DraftFile draft;
    private final RowWriter rows;
    private final Map<Remark, Long> remarks = new LinkedHashMap<>();
    private long written;

    TableFile(ExportFormat format, DraftFile draft, boolean raw) throws IOException {
        this.format = format;
        this.draft = draft;
        rows = format.open(draft.out(), raw);
        format.remarks().forEach(remark -> remarks.put(remark, 0L));
    }

    static void writeAll(List<TableFile> files, ExportRow row) throws IOException {
        for (TableFile file : files) {
            file.write(row);
        }
    }

    private void write(ExportRow row) throws IOException {
        rows.write(row);
        written++;
        for (Map.Entry<Remark, Long> remark : remarks.entrySet()) {
            if (remark.getKey().holds().test(row)) {
                remark.setValue(remark.getValue() + 1);
            }
        }
    }

    ExportedFile finish() throws IOException {
        rows.close();
        return draft.seal(written);
    }

    /** Adds its counts to those of its format. */
    void remarksInto(Map<String, Long> counts) {
        remarks.forEach((remark, count) -> counts.merge(remark.name(), count, Long::sum));
    }

    ExportFormat format() {
        return format;
    }
}
