package org.saksi.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of our own CSV files, read strictly: a first line {@code # version: N}, further comments, the names of the
 * columns, then rows of as many cells. A cell may be quoted, with doubled quotes inside; it never holds a line break.
 */
final class Table {
    private static final String VERSION = "# version: ";

    private final String file;
    private final String version;
    private final List<String> columns;
    private final List<Row> rows;

    private Table(String file, String version, List<String> columns, List<Row> rows) {
        this.file = file;
        this.version = version;
        this.columns = columns;
        this.rows = rows;
    }

    /** The resource of that name beside this class. */
    static Table resource(String file) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("[" + file + "] must lie beside the classes but was missing");
            }
            return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] could not be read", e);
        }
    }

    static Table parse(String file, String content) {
        String[] lines = content.split("\n", -1);
        if (!lines[0].startsWith(VERSION)) {
            throw fault(file, 1, "must be \"# version: N\" but was \"" + lines[0] + "\"");
        }
        int line = 1;
        while (line < lines.length && lines[line].startsWith("#")) {
            line++;
        }
        if (line == lines.length || !lines[lines.length - 1].isEmpty()) {
            throw fault(file, lines.length, "must be empty: the file ends with a line break after its rows");
        }
        List<String> columns = cells(file, line + 1, lines[line]);
        List<Row> rows = new ArrayList<>();
        for (line++; line < lines.length - 1; line++) {
            rows.add(row(file, line + 1, columns, cells(file, line + 1, lines[line])));
        }
        return new Table(file, lines[0].substring(VERSION.length()).strip(), columns, rows);
    }

    private static Row row(String file, int line, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw fault(file, line, "must have " + columns.size() + " cells but has " + cells.size());
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            named.put(columns.get(column), cells.get(column));
        }
        return new Row(file, line, named);
    }

    private static List<String> cells(String file, int line, String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw fault(file, line, "must close its quotes but does not");
        }
        cells.add(cell.toString());
        return cells;
    }

    private static ContractException fault(String file, int line, String fault) {
        return ContractException.line(fault, null).at(file, line);
    }

    /** This table, once its columns are these in this order. */
    Table withColumns(String... names) {
        if (!columns.equals(List.of(names))) {
            String fault = "must name the columns " + String.join(",", names) + " but was " + String.join(",", columns);
            throw fault(file, rows.isEmpty() ? 1 : rows.get(0).line() - 1, fault);
        }
        return this;
    }

    String version() {
        return version;
    }

    List<Row> rows() {
        return rows;
    }

    /** A whole file that breaks a rule, which continues "must". */
    ContractException refused(String rule) {
        return fault(file, 1, "must " + rule + " but does not");
    }

    /**
     * One row; every fault names file, line and column.
     *
     * @param file name of the file
     * @param line its line from 1
     * @param cells the cells by column
     */
    record Row(String file, int line, Map<String, String> cells) {
        String text(String column) {
            String cell = cells.getOrDefault(column, "");
            check(column, !cell.isBlank(), "not be empty");
            return cell;
        }

        @Nullable
        String optional(String column) {
            String cell = cells.getOrDefault(column, "");
            return cell.isEmpty() ? null : cell;
        }

        List<String> list(String column) {
            String cell = optional(column);
            return cell == null ? List.of() : List.of(cell.split(";", -1));
        }

        String capitals(String column, int length) {
            String cell = text(column);
            if (cell.length() != length || !within(cell, 'A', 'Z')) {
                throw refused(column, "be " + length + " capital letters");
            }
            return cell;
        }

        int whole(String column, int least, int most) {
            double number = number(column, least, most);
            check(column, number == Math.rint(number), "be a whole number");
            return (int) number;
        }

        double number(String column, double least, double most) {
            double number;
            try {
                number = Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                number = Double.NaN;
            }
            if (!(number >= least && number <= most)) {
                throw refused(column, "be a number from " + least + " to " + most);
            }
            return number;
        }

        <E extends Enum<E>> E constant(String column, Class<E> type) {
            String cell = text(column);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(cell)) {
                    return constant;
                }
            }
            throw refused(column, "be a known " + column);
        }

        void oneOf(String column, Collection<String> known) {
            if (!known.contains(text(column))) {
                throw refused(column, "be one of " + String.join(", ", known));
            }
        }

        /** Refuses a key that an earlier row had; the earlier value is what the map gave back. */
        void once(String column, @Nullable Object earlier) {
            check(column, earlier == null, "stand once in the file");
        }

        /** Refuses the cell unless the rule, a constant that continues "must", holds: a start pays for every word built. */
        void check(String column, boolean holds, String rule) {
            if (!holds) {
                throw refused(column, rule);
            }
        }

        /** Whether every unit of the words lies between two letters or digits. */
        static boolean within(String words, char first, char last) {
            for (int i = 0; i < words.length(); i++) {
                if (words.charAt(i) < first || words.charAt(i) > last) {
                    return false;
                }
            }
            return true;
        }

        ContractException refused(String column, String rule) {
            return ContractException.field(column, rule, cells.get(column)).at(file, line);
        }
    }
}
