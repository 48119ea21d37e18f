package org.saksi.cli;

import org.saksi.model.CodedArticle;

/** Events as rows for people and spreadsheets; implementations are safe for use by many threads. */
interface EventView {
    /** What stands above the first row, with its line end; empty when nothing does. */
    String header();

    /** One line for each event of the article, each with its line end. */
    String rows(CodedArticle article);

    /** The view that shows nothing: the JSON lines speak for themselves. */
    static EventView none() {
        return new EventView() {
            @Override
            public String header() {
                return "";
            }

            @Override
            public String rows(CodedArticle article) {
                return "";
            }
        };
    }
}
