package org.saksi.server.page;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A chart as the table that it is drawn from. The page holds the table, so that it says the same without a script, and the
 * files behind "get the data" are written from it, too.
 *
 * @param id its name on the page and in the address of its data
 * @param kind how it is drawn
 * @param title what it shows
 * @param said what there is to see, for those who do not see it
 * @param source what it was made from
 * @param columns its columns, the first naming the rows
 * @param rows its rows, each with a cell for every column
 * @param options what the drawing needs besides, by name
 * @param data address of the data, the ending left out
 */
record ChartTable(
        String id,
        Kind kind,
        String title,
        String said,
        String source,
        List<Column> columns,
        List<Row> rows,
        SequencedMap<String, String> options,
        Address data) {
    /** How a table is drawn. */
    enum Kind {
        /** Steps of time with stacked bars, a column for each part. */
        STACK,
        /** Steps of time with a line for each column, around zero. */
        LINES,
        /** Countries and places. */
        MAP,
        /** Pairs of actors. */
        NETWORK,
        /** Points of a number by day, a column for each kind. */
        STEPS;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A column.
     *
     * @param key its name in files and for the drawing
     * @param label its head
     * @param style the colour it is drawn in, such as {@code q1}; empty where it is not drawn
     */
    record Column(String key, String label, String style) {}

    /**
     * A row.
     *
     * @param href where its name leads, null where nowhere
     * @param cells its cells
     */
    record Row(@Nullable String href, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param shown as people read it
     * @param value as files and drawings read it; empty where there is none
     */
    record Cell(String shown, String value) {
        static Cell of(String both) {
            return new Cell(both, both);
        }
    }

    public ChartTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
