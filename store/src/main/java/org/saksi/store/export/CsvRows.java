package org.saksi.store.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as CSV (RFC 4180) in UTF-8, lines ending in a line feed. */
final class CsvRows implements RowWriter {
    private final List<Column> columns;
    private final boolean raw;
    private final CsvWriter csv;

    CsvRows(OutputStream out, List<Column> columns, boolean raw) {
        this.columns = columns;
        this.raw = raw;
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8));
        csv.writeRecord(columns.stream().map(Column::name).toList());
    }

    @Override
    public void write(ExportRow row) {
        CsvWriter.CsvWriterRecord line = csv.writeRecord();
        for (Column column : columns) {
            String cell = column.cell(row);
            line.writeField(raw || column.numeric() ? cell : SpreadsheetCells.harmless(cell));
        }
        line.endRecord();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
