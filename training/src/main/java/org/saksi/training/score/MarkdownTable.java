package org.saksi.training.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A table of Markdown with named columns; a mutable list of rows for one thread. */
public final class MarkdownTable {
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows. */
    public MarkdownTable(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A table without rows. */
    public MarkdownTable(String... columns) {
        this(List.of(columns));
    }

    /**
     * Reads a table that {@link #toString()} or anybody else wrote; lines outside of it are passed over.
     *
     * @param input names the text in messages
     * @throws IllegalArgumentException when the text holds no table
     */
    public static MarkdownTable parse(String input, String text) {
        List<List<String>> lines = text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("|"))
                .map(MarkdownTable::cells)
                .toList();
        if (lines.size() < 2 || !lines.get(1).stream().allMatch(cell -> cell.matches(":?-+:?"))) {
            throw new IllegalArgumentException(
                    "[" + input + "] text must hold a table but was \"" + text.strip() + "\"");
        }
        MarkdownTable table = new MarkdownTable(lines.getFirst());
        lines.stream().skip(2).forEach(table::add);
        return table;
    }

    private static List<String> cells(String line) {
        String inner = line.substring(1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    /** Adds a row. */
    public void add(String... cells) {
        add(List.of(cells));
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException when it has more or fewer cells than there are columns
     */
    public void add(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("row must have " + columns.size() + " cells but was " + cells);
        }
        rows.add(List.copyOf(cells));
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /**
     * A cell.
     *
     * @throws IllegalArgumentException when there is no such column
     */
    public String cell(int row, String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("column must be one of " + columns + " but was \"" + column + "\"");
        }
        return rows.get(row).get(index);
    }

    /**
     * The number in a cell, with or without commas between its thousands.
     *
     * @throws IllegalArgumentException when it holds none
     */
    public double number(int row, String column) {
        String cell = cell(row, column);
        if (!cell.matches("[0-9][0-9,]*(\\.[0-9]+)?")) {
            throw new IllegalArgumentException("\"" + column + "\" must be a number but was \"" + cell + "\"");
        }
        return Double.parseDouble(cell.replace(",", ""));
    }

    /** The table as Markdown, with a line end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line(columns)).append(line(Collections.nCopies(columns.size(), "---")));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder("|");
        cells.forEach(cell -> line.append(cell.equals("---") ? cell : cell.isEmpty() ? " " : " " + cell + " ")
                .append('|'));
        return line.append('\n').toString();
    }
}
