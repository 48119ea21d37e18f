package org.saksi.cli;

import java.util.List;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractJson;

/**
 * A coded article as the bytes that will be written; made by a worker so that the writer only copies.
 *
 * @param language the article's language code
 * @param coded whether Saksi reads that language
 * @param events number of events
 * @param leftOut number of events left out as less sure than was asked for
 * @param commitments number of commitments
 * @param articleLine its line of {@code articles.jsonl}
 * @param eventLines its lines of {@code events.jsonl}
 * @param commitmentLines its lines of {@code commitments.jsonl}
 * @param view its events in the format asked for, empty when that is JSONL
 */
record Rendered(
        String language,
        boolean coded,
        int events,
        int leftOut,
        int commitments,
        String articleLine,
        String eventLines,
        String commitmentLines,
        String view) {

    /** Makes the lines of a coded article, without the events below a bar. */
    static Rendered of(CodedArticle coded, ConfidenceBar bar, EventView view) {
        CodedArticle article = bar.above(coded);
        return new Rendered(
                article.article().language(),
                article.coded(),
                article.events().size(),
                coded.events().size() - article.events().size(),
                article.commitments().size(),
                ContractJson.article(article) + "\n",
                lines(ContractJson.events(article)),
                lines(ContractJson.commitments(article)),
                view.rows(article));
    }

    private static String lines(List<String> objects) {
        StringBuilder lines = new StringBuilder();
        for (String object : objects) {
            lines.append(object).append('\n');
        }
        return lines.toString();
    }
}
