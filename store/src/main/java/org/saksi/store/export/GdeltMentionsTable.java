package org.saksi.store.export;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.model.Member;

/**
 * The 16 columns of the mentions table of GDELT 2.0: one row an event, since an event of Saksi is one mention; mentions of
 * one act share the incident in the last column.
 */
final class GdeltMentionsTable {
    private static final int WEB = 1;
    private static final int CITATION_ONLY = 2;

    private GdeltMentionsTable() {}

    static List<Column> columns() {
        return List.of(
                Column.whole(
                        "GLOBALEVENTID",
                        "as in the event table",
                        row -> EventNumber.of(row.event().id())),
                Column.text("EventTimeDate", "as DATEADDED in the event table", EventDay::added),
                Column.text(
                        "MentionTimeDate",
                        "day of publication at midnight (YYYYMMDD000000)",
                        row -> EventDay.midnight(row.event().article().published())),
                Column.whole(
                        "MentionType",
                        "1 (web) where the article has an address, else 2 (citation only)",
                        row -> row.event().article().url() == null ? CITATION_ONLY : WEB),
                Column.text(
                        "MentionSourceName",
                        "publisher of the article",
                        row -> row.event().article().publisher()),
                Column.text(
                        "MentionIdentifier",
                        "address of the article, its id where it has none",
                        row -> row.event().article().url() == null
                                ? row.event().article().id()
                                : row.event().article().url()),
                Column.whole(
                        "SentenceID",
                        "number of the sentence in the article, from 1",
                        row -> row.event().sentence().index() + 1),
                Column.whole(
                        "Actor1CharOffset",
                        "where Actor1 starts in the stored text, in code points",
                        offset(CameoActor::source)),
                Column.whole("Actor2CharOffset", "where Actor2 starts", offset(CameoActor::target)),
                Column.whole(
                        "ActionCharOffset",
                        "where the words that name the act start",
                        row -> row.start(row.event().trigger().span())),
                Column.whole("InRawText", "1: everything is read in the text as it stands", row -> 1),
                Column.whole(
                        "Confidence",
                        "confidence in per cent",
                        row -> row.event().confidence() == null
                                ? null
                                : Math.round(100 * row.event().confidence())),
                Column.whole(
                        "MentionDocLen",
                        "length of the stored text in code points",
                        row -> row.article()
                                .article()
                                .text()
                                .codePointCount(
                                        0, row.article().article().text().length())),
                Column.empty("MentionDocTone", "Saksi does not code it"),
                Column.empty("MentionDocTranslationInfo", "articles are read in their language, nothing is translated"),
                Column.text(
                        "Extras",
                        "id of the incident (GDELT keeps the column for later use)",
                        row -> row.event().incident()));
    }

    private static Function<ExportRow, @Nullable Object> offset(Function<Event, @Nullable Member> member) {
        return row -> {
            Member found = member.apply(row.event());
            return found == null ? null : row.start(found.span());
        };
    }
}
