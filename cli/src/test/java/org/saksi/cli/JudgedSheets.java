package org.saksi.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Fills in sheets of coders, as a person would in a spreadsheet. */
final class JudgedSheets {
    private JudgedSheets() {}

    /** Writes a verdict into each row, counted from 0. */
    static void fill(Path sheet, IntFunction<String> verdict) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Files.readString(sheet))) {
            for (NamedCsvRecord row : csv) {
                Map<String, String> filled = new LinkedHashMap<>(row.getFieldsAsMap());
                filled.put("verdict", verdict.apply(rows.size()));
                rows.add(filled);
            }
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(rows.getFirst().keySet());
            rows.forEach(row -> csv.writeRecord(row.values()));
        }
        Files.writeString(sheet, text.toString());
    }
}
