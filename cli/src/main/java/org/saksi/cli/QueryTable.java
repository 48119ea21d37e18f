package org.saksi.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saksi.store.export.SpreadsheetCells;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts as rows.
 *
 * @param header names of the columns
 * @param rows the cells; the last columns hold numbers
 * @param remarks what the rows leave out
 */
record QueryTable(List<String> header, List<List<String>> rows, List<String> remarks) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    QueryTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** The rows in a format; there is none for GeoJSON. */
    String in(QueryCommand.Shown format, boolean raw) {
        return switch (format) {
            case TABLE -> table();
            case CSV -> csv(raw);
            case JSONL -> jsonl();
            case GEOJSON -> throw new IllegalStateException("counts have no places");
        };
    }

    private String table() {
        int[] widths = new int[header.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = header.get(column).length();
            for (List<String> row : rows) {
                String cell = Printable.line(row.get(column));
                widths[column] = Math.max(widths[column], cell.codePointCount(0, cell.length()));
            }
        }
        StringBuilder text = new StringBuilder(line(header, widths));
        rows.forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            line.append(TableView.fit(Printable.line(cells.get(column)), widths[column]))
                    .append("  ");
        }
        return line.toString().stripTrailing() + "\n";
    }

    private String csv(boolean raw) {
        StringBuilder text = new StringBuilder(SpreadsheetCells.line(header));
        // A number below zero begins with a sign and is no formula.
        for (List<String> row : rows) {
            text.append(SpreadsheetCells.line(row.stream()
                    .map(cell -> raw || isNumber(cell) ? cell : SpreadsheetCells.harmless(cell))
                    .toList()));
        }
        return text.toString();
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?[0-9]+([.][0-9]+)?");
    }

    private String jsonl() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int column = 0; column < header.size(); column++) {
                boolean number = column > 0 && isNumber(row.get(column));
                object.put(header.get(column), number ? number(row.get(column)) : row.get(column));
            }
            text.append(JSON.writeValueAsString(object)).append('\n');
        }
        return text.toString();
    }

    private static Object number(String cell) {
        return cell.indexOf('.') < 0 ? (Object) Long.valueOf(cell) : (Object) Double.valueOf(cell);
    }
}
