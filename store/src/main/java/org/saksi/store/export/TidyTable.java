package org.saksi.store.export;

import static org.saksi.store.export.ExportRow.joined;
import static org.saksi.store.export.ExportRow.part;

import java.util.List;
import java.util.stream.Stream;
import org.saksi.model.Adjudication;
import org.saksi.model.Attribution;
import org.saksi.model.CodedArticle;
import org.saksi.model.Condition;
import org.saksi.model.Denial;
import org.saksi.model.Event;
import org.saksi.model.Excerpt;
import org.saksi.model.Member;
import org.saksi.model.When;
import org.saksi.model.Where;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;

/**
 * The tidy table of Saksi's own: one row an event, several values in a cell joined by {@code "; "}.
 *
 * <p>Unless raw, a text that a spreadsheet would run as a formula is written with an apostrophe before it. A table is
 * immutable and thread-safe.
 */
public final class TidyTable {
    private static final List<Column> EVENT = List.of(
            Column.text(
                    "id",
                    "id of the event, derived from its content",
                    row -> row.event().id()),
            Column.text(
                    "version", "versions of code and rules", row -> row.event().version()),
            Column.text(
                    "article", "id of the article", row -> row.event().article().id()),
            Column.text(
                    "url",
                    "address of the article",
                    row -> row.event().article().url()),
            Column.text(
                    "publisher",
                    "publisher of the article",
                    row -> row.event().article().publisher()),
            Column.text(
                    "title",
                    "headline of the article",
                    row -> row.event().article().title()),
            Column.text(
                    "published",
                    "publication date",
                    row -> row.event().article().published()),
            Column.text(
                    "language",
                    "language of the article, ISO 639-1",
                    row -> row.event().article().language()),
            Column.coded(
                    "event", CodeList.TYPE, "PLOVER type", row -> row.event().event()),
            Column.coded(
                    "mode",
                    CodeList.MODE,
                    "mode of the type, if the text gives one",
                    row -> row.event().mode()),
            Column.coded(
                    "cameo",
                    CodeList.CAMEO,
                    "CAMEO code of the act, if there is one",
                    row -> row.event().cameo()),
            Column.whole("quad", "quad class", row -> row.event().quad()).with(CodeList.QUAD),
            Column.number(
                    "score",
                    "conflict-cooperation score of type and mode, -10 to 10",
                    row -> row.event().score()),
            Column.coded(
                    "contexts",
                    CodeList.CONTEXT,
                    "PLOVER contexts",
                    row -> String.join("; ", row.event().contexts())),
            Column.coded(
                    "status",
                    CodeList.STATUS,
                    "what the text claims",
                    row -> row.event().status().label()),
            Column.number(
                    "confidence",
                    "probability that type and parties are right",
                    row -> row.event().confidence()),
            Column.text(
                    "trigger",
                    "the words that name the act",
                    row -> row.event().trigger().text()),
            Column.whole(
                    "trigger_start",
                    "where they start, in code points",
                    row -> row.start(row.event().trigger().span())),
            Column.whole(
                    "trigger_end",
                    "where they end",
                    row -> row.end(row.event().trigger().span())),
            Column.text(
                    "actors", "who acts, as written", row -> joined(row.event().actors(), Member::text)),
            Column.text(
                    "actor_names",
                    "their names, where resolved",
                    row -> joined(row.event().actors(), Member::name)),
            Column.coded(
                    "actor_countries",
                    CodeList.ISO3,
                    "their countries",
                    row -> joined(row.event().actors(), Member::country)),
            Column.coded(
                    "actor_sectors",
                    CodeList.SECTOR,
                    "their sectors",
                    row -> joined(row.event().actors(), Member::sector)),
            Column.text(
                    "recipients",
                    "who is acted upon, as written",
                    row -> joined(row.event().recipients(), Member::text)),
            Column.text(
                    "recipient_names",
                    "their names, where resolved",
                    row -> joined(row.event().recipients(), Member::name)),
            Column.coded(
                    "recipient_countries",
                    CodeList.ISO3,
                    "their countries",
                    row -> joined(row.event().recipients(), Member::country)),
            Column.coded(
                    "recipient_sectors",
                    CodeList.SECTOR,
                    "their sectors",
                    row -> joined(row.event().recipients(), Member::sector)),
            Column.coded(
                    "denies",
                    CodeList.TYPE,
                    "on a REJECT: type of the act that is denied",
                    part(Event::denies, Denial::event)),
            Column.text("condition", "the words it hangs on", part(Event::condition, Condition::text)),
            Column.coded(
                    "condition_event",
                    CodeList.TYPE,
                    "type of the act in them",
                    part(Event::condition, Condition::event)),
            Column.text(
                    "speakers",
                    "on whose word, innermost first",
                    row -> joined(row.event().attribution(), Attribution::text)),
            Column.text("quote", "the direct quote it stands in", part(Event::quote, Excerpt::text)),
            Column.text("when", "the words that say when", part(Event::when, When::text)),
            Column.text("when_start", "first day", part(Event::when, When::start)),
            Column.text("when_end", "last day, inclusive", part(Event::when, When::end)),
            Column.coded(
                    "when_precision",
                    CodeList.TIME_PRECISION,
                    "how exact it is",
                    part(Event::when, when -> when.precision().label())),
            Column.coded(
                    "when_source",
                    CodeList.TIME_SOURCE,
                    "what it was read from",
                    part(Event::when, when -> when.source().label())),
            Column.text(
                    "when_reason",
                    "why it is unresolved",
                    part(
                            Event::when,
                            when -> when.reason() == null ? null : when.reason().label())),
            Column.text("where", "the words that say where", part(Event::where, Where::text)),
            Column.text("where_name", "name of the place, if resolved", part(Event::where, Where::name)),
            Column.coded("where_country", CodeList.ISO3, "its country", part(Event::where, Where::country)),
            Column.text("where_admin1", "its first-level area", part(Event::where, Where::admin1)),
            Column.coded(
                    "where_precision",
                    CodeList.PLACE_PRECISION,
                    "how exact it is",
                    part(
                            Event::where,
                            where -> where.precision() == null
                                    ? null
                                    : where.precision().label())),
            Column.number("lat", "latitude in degrees, as coded", part(Event::where, Where::lat)),
            Column.number("lon", "longitude in degrees, as coded", part(Event::where, Where::lon)),
            Column.text(
                    "where_relation",
                    "how it lies by other places",
                    part(
                            Event::where,
                            where -> where.relation() == null
                                    ? null
                                    : where.relation().kind().label())),
            Column.text(
                    "where_reason",
                    "why it is unresolved",
                    part(
                            Event::where,
                            where -> where.reason() == null
                                    ? null
                                    : where.reason().label())),
            Column.text(
                    "quantities",
                    "kind and words of each number",
                    row -> joined(row.event().quantities(), number -> number.kind() + " " + number.text())),
            Column.whole(
                    "sentence_index",
                    "number of the sentence in the article, from 0",
                    row -> row.event().sentence().index()),
            Column.text(
                    "sentence", "the sentence", row -> row.event().sentence().text()),
            Column.text(
                    "origin",
                    "where it stood on the page: title, body, key-point, caption",
                    row -> row.event().origin().label()),
            Column.text("rule", "the rule that coded it", row -> row.event().rule()),
            Column.text(
                    "basis",
                    "what roles were read from: tree or order",
                    row -> row.event().basis()),
            Column.text("incident", "id of its incident", row -> row.event().incident()),
            Column.text(
                    "adjudication",
                    "verdict of a language model, if one was asked",
                    part(Event::adjudication, said -> said.verdict().label())),
            Column.coded(
                    "adjudication_event",
                    CodeList.TYPE,
                    "the type it answered",
                    part(Event::adjudication, Adjudication::event)),
            Column.text(
                    "adjudication_roles",
                    "the roles it answered",
                    part(
                            Event::adjudication,
                            said -> said.roles() == null ? null : said.roles().label())),
            Column.text(
                    "adjudication_failure",
                    "why there is no answer",
                    part(Event::adjudication, Adjudication::failure)));

    private static final List<Column> DATASET = List.of(
            Column.coded(
                    "review",
                    CodeList.REVIEW,
                    "what reviewers decided",
                    row -> row.stored().review().label()),
            Column.whole(
                    "revision",
                    "revision of the dataset in which this coding came into force",
                    row -> row.stored().since()),
            Column.whole(
                    "incident_mentions",
                    "how many mentions its incident has",
                    row -> row.incident() == null
                            ? null
                            : row.incident().mentions().size()),
            Column.whole(
                    "incident_publishers",
                    "how many independent publishers tell it",
                    row -> row.incident() == null ? null : row.incident().publishers()));

    private final boolean raw;

    /** A table whose cells are raw, or harmless to spreadsheets. */
    public TidyTable(boolean raw) {
        this.raw = raw;
    }

    /** The columns of a dataset's export: those of an event and what the dataset knows of it. */
    static List<Column> datasetColumns() {
        return Stream.concat(EVENT.stream(), DATASET.stream()).toList();
    }

    /** The names of the columns of an event as a line. */
    public String header() {
        return SpreadsheetCells.line(EVENT.stream().map(Column::name).toList());
    }

    /** One line for each event of the article, each with its line end. */
    public String rows(CodedArticle article) {
        StringBuilder rows = new StringBuilder();
        for (Event event : article.events()) {
            ExportRow row = new ExportRow(new StoredEvent(event, null, ReviewState.OPEN, 0), article, null);
            rows.append(SpreadsheetCells.line(
                    EVENT.stream().map(column -> cell(column, row)).toList()));
        }
        return rows.toString();
    }

    private String cell(Column column, ExportRow row) {
        String cell = column.cell(row);
        return raw || column.numeric() ? cell : SpreadsheetCells.harmless(cell);
    }
}
