package org.saksi.server.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** The data of a chart as a file: what the table under it says, with values in place of words. */
final class ChartFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ChartFiles() {}

    static String csv(ChartTable chart) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(chart.columns().stream().map(ChartTable.Column::key).toList());
            for (ChartTable.Row row : chart.rows()) {
                csv.writeRecord(row.cells().stream().map(ChartTable.Cell::value).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing in memory", e);
        }
        return text.toString();
    }

    static String json(ChartTable chart) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("title", chart.title());
        whole.put("source", chart.source());
        List<Map<String, Object>> rows = chart.rows().stream()
                .map(row -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    for (int i = 0; i < row.cells().size(); i++) {
                        one.put(
                                chart.columns().get(i).key(),
                                value(row.cells().get(i).value()));
                    }
                    return one;
                })
                .toList();
        whole.put("rows", rows);
        return JSON.writeValueAsString(whole);
    }

    private static Object value(String value) {
        if (value.matches("-?\\d{1,15}(\\.\\d+)?")) {
            return value.contains(".") ? (Object) Double.valueOf(value) : Long.valueOf(value);
        }
        return value;
    }
}
