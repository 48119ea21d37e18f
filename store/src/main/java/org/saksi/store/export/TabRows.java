package org.saksi.store.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table separated by tabs in UTF-8, without quoting.
 *
 * <p>Scripts read such files with and without quotes; so that both see the same cells, tabs and line breaks of every kind
 * become spaces and a double quote a single one.
 */
final class TabRows implements RowWriter {
    private final List<Column> columns;
    private final boolean raw;
    private final Writer out;

    TabRows(OutputStream out, List<Column> columns, boolean header, boolean raw) throws IOException {
        this.columns = columns;
        this.raw = raw;
        this.out = new BufferedWriter(new OutputStreamWriter(new Unclosed(out), StandardCharsets.UTF_8));
        if (header) {
            line(columns.stream().map(Column::name).toList());
        }
    }

    @Override
    public void write(ExportRow row) throws IOException {
        line(columns.stream().map(column -> cell(column, row)).toList());
    }

    private String cell(Column column, ExportRow row) {
        String cell = column.cell(row);
        return raw || column.numeric() ? plain(cell) : SpreadsheetCells.harmless(plain(cell));
    }

    private static String plain(String cell) {
        StringBuilder plain = new StringBuilder(cell.length());
        cell.chars()
                .forEach(letter -> plain.append(
                        switch (letter) {
                            case '\t', '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> ' ';
                            case '"' -> '\'';
                            default -> (char) letter;
                        }));
        return plain.toString();
    }

    private void line(List<String> cells) throws IOException {
        out.write(String.join("\t", cells));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
