package org.saksi.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Adjudication;
import org.saksi.model.Attribution;
import org.saksi.model.CodedArticle;
import org.saksi.model.Condition;
import org.saksi.model.Denial;
import org.saksi.model.Event;
import org.saksi.model.Excerpt;
import org.saksi.model.Member;
import org.saksi.model.Quantity;
import org.saksi.model.Span;
import org.saksi.model.When;
import org.saksi.model.Where;

/**
 * The tidy CSV of Saksi's own: one row an event, several values in a cell joined by {@code "; "}.
 *
 * <p>Unless raw, a text that a spreadsheet would run as a formula is written with an apostrophe before it.
 */
final class CsvView implements EventView {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final boolean raw;

    CsvView(boolean raw) {
        this.raw = raw;
    }

    @Override
    public String header() {
        return line(List.of(Column.values()).stream().map(Column::label).toList());
    }

    @Override
    public String rows(CodedArticle article) {
        StringBuilder rows = new StringBuilder();
        for (Event event : article.events()) {
            Row row = new Row(event, article.article().text());
            List<String> cells = new ArrayList<>();
            for (Column column : Column.values()) {
                String cell = column.of(row);
                cells.add(column.numeric ? cell : guarded(cell));
            }
            rows.append(line(cells));
        }
        return rows.toString();
    }

    private String guarded(String cell) {
        return raw ? cell : harmless(cell);
    }

    /** The cell with an apostrophe before what a spreadsheet would run as a formula. */
    static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }

    /** Cells as one line of CSV. */
    static String line(List<String> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter has none
        }
        return text.toString();
    }

    /** An event with the text its spans count in. */
    private record Row(Event event, String text) {
        int start(Span span) {
            return text.codePointCount(0, span.start());
        }

        int end(Span span) {
            return text.codePointCount(0, span.end());
        }
    }

    /** The columns in their order; {@code docs/output.md} describes each. */
    private enum Column {
        ID(row -> row.event.id()),
        VERSION(row -> row.event.version()),
        ARTICLE(row -> row.event.article().id()),
        URL(row -> row.event.article().url()),
        PUBLISHER(row -> row.event.article().publisher()),
        TITLE(row -> row.event.article().title()),
        PUBLISHED(row -> row.event.article().published()),
        LANGUAGE(row -> row.event.article().language()),
        EVENT(row -> row.event.event()),
        MODE(row -> row.event.mode()),
        CAMEO(row -> row.event.cameo()),
        QUAD(row -> row.event.quad(), true),
        SCORE(row -> row.event.score(), true),
        CONTEXTS(row -> String.join("; ", row.event.contexts())),
        STATUS(row -> row.event.status().label()),
        CONFIDENCE(row -> row.event.confidence(), true),
        TRIGGER(row -> row.event.trigger().text()),
        TRIGGER_START(row -> row.start(row.event.trigger().span()), true),
        TRIGGER_END(row -> row.end(row.event.trigger().span()), true),
        ACTORS(row -> join(row.event.actors(), Member::text)),
        ACTOR_NAMES(row -> join(row.event.actors(), Member::name)),
        ACTOR_COUNTRIES(row -> join(row.event.actors(), Member::country)),
        ACTOR_SECTORS(row -> join(row.event.actors(), Member::sector)),
        RECIPIENTS(row -> join(row.event.recipients(), Member::text)),
        RECIPIENT_NAMES(row -> join(row.event.recipients(), Member::name)),
        RECIPIENT_COUNTRIES(row -> join(row.event.recipients(), Member::country)),
        RECIPIENT_SECTORS(row -> join(row.event.recipients(), Member::sector)),
        DENIES(part(Event::denies, Denial::event)),
        CONDITION(part(Event::condition, Condition::text)),
        CONDITION_EVENT(part(Event::condition, Condition::event)),
        SPEAKERS(row -> join(row.event.attribution(), Attribution::text)),
        QUOTE(part(Event::quote, Excerpt::text)),
        WHEN(part(Event::when, When::text)),
        WHEN_START(part(Event::when, When::start)),
        WHEN_END(part(Event::when, When::end)),
        WHEN_PRECISION(part(Event::when, when -> when.precision().label())),
        WHEN_SOURCE(part(Event::when, when -> when.source().label())),
        WHEN_REASON(part(
                Event::when,
                when -> when.reason() == null ? null : when.reason().label())),
        WHERE(part(Event::where, Where::text)),
        WHERE_NAME(part(Event::where, Where::name)),
        WHERE_COUNTRY(part(Event::where, Where::country)),
        WHERE_ADMIN1(part(Event::where, Where::admin1)),
        WHERE_PRECISION(part(
                Event::where,
                where -> where.precision() == null ? null : where.precision().label())),
        LAT(part(Event::where, Where::lat), true),
        LON(part(Event::where, Where::lon), true),
        WHERE_RELATION(part(
                Event::where,
                where -> where.relation() == null
                        ? null
                        : where.relation().kind().label())),
        WHERE_REASON(part(
                Event::where,
                where -> where.reason() == null ? null : where.reason().label())),
        QUANTITIES(row -> join(row.event.quantities(), Column::quantity)),
        SENTENCE_INDEX(row -> row.event.sentence().index(), true),
        SENTENCE(row -> row.event.sentence().text()),
        ORIGIN(row -> row.event.origin().label()),
        RULE(row -> row.event.rule()),
        BASIS(row -> row.event.basis()),
        INCIDENT(row -> row.event.incident()),
        ADJUDICATION(part(Event::adjudication, said -> said.verdict().label())),
        ADJUDICATION_EVENT(part(Event::adjudication, Adjudication::event)),
        ADJUDICATION_ROLES(part(
                Event::adjudication,
                said -> said.roles() == null ? null : said.roles().label())),
        ADJUDICATION_FAILURE(part(Event::adjudication, Adjudication::failure));

        private final Function<Row, @Nullable Object> value;
        private final boolean numeric;

        Column(Function<Row, @Nullable Object> value) {
            this(value, false);
        }

        Column(Function<Row, @Nullable Object> value, boolean numeric) {
            this.value = value;
            this.numeric = numeric;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        String of(Row row) {
            Object found = value.apply(row);
            if (found instanceof Double number && number == Math.rint(number)) {
                return Long.toString(number.longValue());
            }
            return found == null ? "" : found.toString();
        }

        private static <T> Function<Row, @Nullable Object> part(
                Function<Event, @Nullable T> part, Function<T, @Nullable Object> value) {
            return row -> {
                T found = part.apply(row.event);
                return found == null ? null : value.apply(found);
            };
        }

        private static String quantity(Quantity quantity) {
            return quantity.kind() + " " + quantity.text();
        }

        private static <T> String join(List<T> values, Function<T, @Nullable String> part) {
            return values.stream()
                    .map(value -> {
                        String text = part.apply(value);
                        return text == null ? "" : text;
                    })
                    .collect(Collectors.joining("; "));
        }
    }
}
