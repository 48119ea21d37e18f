package org.saksi.resolver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tab-separated resource with a header line; lines that begin with {@code #} are notes, all others must fit. */
final class Table {
    private Table() {}

    private static final String SOURCE = "# source:";

    /** One line of a table; its source is the note of that name which stands last before it, null without one. */
    record Row(
            String file,
            int line,
            String[] columns,
            String[] cells,
            @Nullable String source) {
        /** The cell, which must not be empty. */
        String text(int column) {
            String cell = cells[column];
            if (cell.isEmpty()) {
                throw error(column, "must not be empty", cell);
            }
            return cell;
        }

        /** The cell, or null when it is empty. */
        @Nullable
        String optional(int column) {
            return cells[column].isEmpty() ? null : cells[column];
        }

        /** The cell's values between bars, without empty ones. */
        List<String> list(int column) {
            List<String> values = new ArrayList<>();
            int from = 0;
            String cell = cells[column];
            while (from < cell.length()) {
                int bar = cell.indexOf('|', from);
                int end = bar < 0 ? cell.length() : bar;
                if (end == from) {
                    throw error(column, "must have no empty value between bars", cell);
                }
                values.add(cell.substring(from, end));
                from = end + 1;
            }
            return values;
        }

        /** The cell as a day, or null when it is empty. */
        @Nullable
        LocalDate date(int column) {
            if (cells[column].isEmpty()) {
                return null;
            }
            try {
                return LocalDate.parse(cells[column]);
            } catch (DateTimeParseException e) {
                throw error(column, "must be an ISO date", cells[column]);
            }
        }

        /** The cell as a number. */
        double number(int column) {
            try {
                return Double.parseDouble(cells[column]);
            } catch (NumberFormatException e) {
                throw error(column, "must be a number", cells[column]);
            }
        }

        /** File and line. */
        String place() {
            return file + ":" + line;
        }

        /** A complaint about a cell, in the words of the house. */
        IllegalStateException error(int column, String rule, String value) {
            return new IllegalStateException("[" + file + ":" + line + "] field \"" + columns[column] + "\" " + rule
                    + " but was \"" + value + '"');
        }
    }

    /** Reads a resource of this package whose header must name exactly the given columns. */
    static List<Row> read(String resource, String... columns) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("[" + resource + "] resource must be on the class path but was not");
            }
            return read(resource, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), columns);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + resource + "] resource could not be read", e);
        }
    }

    /** Reads a table from any reader; the name is for messages. */
    static List<Row> read(String name, BufferedReader reader, String... columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        String source = null;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.startsWith("#")) {
                source = line.startsWith(SOURCE)
                        ? line.substring(SOURCE.length()).strip()
                        : source;
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (!headed) {
                if (!List.of(cells).equals(List.of(columns))) {
                    throw new IllegalStateException("[" + name + ":" + number + "] header must be "
                            + String.join(", ", columns) + " but was " + String.join(", ", cells));
                }
                headed = true;
            } else if (cells.length != columns.length) {
                throw new IllegalStateException("[" + name + ":" + number + "] line must have " + columns.length
                        + " fields but had " + cells.length);
            } else {
                rows.add(new Row(name, number, columns, cells, source));
            }
        }
        return rows;
    }
}
