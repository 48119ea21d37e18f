package org.saksi.cli;

import org.saksi.model.CodedArticle;
import org.saksi.store.export.TidyTable;

/** The tidy CSV of Saksi's own: one row an event. */
final class CsvView implements EventView {
    private final TidyTable table;

    /** A view whose cells are raw, or harmless to spreadsheets. */
    CsvView(boolean raw) {
        table = new TidyTable(raw);
    }

    @Override
    public String header() {
        return table.header();
    }

    @Override
    public String rows(CodedArticle article) {
        return table.rows(article);
    }
}
