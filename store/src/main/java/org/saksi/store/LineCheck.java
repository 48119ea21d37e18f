package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ContractException;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import org.saksi.model.Ontology;
import org.saksi.model.When;

/** Reads every line strictly, which holds spans to words and codes to the codebook, and compares it with the columns beside it. */
final class LineCheck implements AutoCloseable {
    private static final Pattern EVENT_ID = Pattern.compile("e_[0-9a-f]{16}");
    private static final int FETCH = 500;

    private final Connection connection;
    private final Consumer<Finding> findings;
    private final EventReader reader;
    private final Ontology ontology = Ontology.load();

    LineCheck(Connection connection, Consumer<Finding> findings) throws SQLException {
        this.connection = connection;
        this.findings = findings;
        this.reader = new EventReader(connection);
    }

    private interface Line {
        void check() throws SQLException;
    }

    private interface Row {
        void check(ResultSet rows) throws SQLException;
    }

    void run() throws SQLException {
        each(
                "SELECT a.id, a.key, a.text_digest, c.line FROM articles a JOIN article_codings c ON c.article_key ="
                        + " a.key WHERE c.line IS NOT NULL ORDER BY a.key",
                rows -> line(rows.getString(1), () -> article(rows)));
        each(
                "SELECT e.id, e.article_key, l.line, l.coded, e.type, e.mode, e.status, e.quad, e.start_day, e.end_day,"
                        + " e.published_day, e.language, e.rule, e.review, e.until FROM events e"
                        + " JOIN event_lines l ON l.event_key = e.key ORDER BY e.article_key",
                rows -> line(rows.getString(1), () -> event(rows)));
        each(
                "SELECT id, article_key, line FROM commitments WHERE line IS NOT NULL ORDER BY article_key",
                rows -> line(rows.getString(1), () -> commitment(rows)));
        each(
                "SELECT id, line FROM incidents WHERE line IS NOT NULL",
                rows -> linked(rows, line -> LinkLines.incident(line).id()));
        each(
                "SELECT id, line FROM stories WHERE line IS NOT NULL",
                rows -> linked(rows, line -> LinkLines.story(line).id()));
        each(
                "SELECT id, line FROM copies WHERE line IS NOT NULL",
                rows -> linked(rows, line -> LinkLines.copies(line).id()));
    }

    private void each(String sql, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.check(rows);
                }
            }
        }
    }

    private void line(String id, Line line) throws SQLException {
        try {
            line.check();
        } catch (ContractException e) {
            findings.accept(new Finding("contract", id, String.valueOf(e.getMessage())));
        } catch (DatasetException e) {
            findings.accept(new Finding("packed-line", id, String.valueOf(e.getMessage())));
        }
    }

    private void linked(ResultSet rows, Function<byte[], String> idOf) throws SQLException {
        String id = rows.getString(1);
        byte[] line = Objects.requireNonNull(rows.getBytes(2));
        line(id, () -> same("id", id, id, idOf.apply(line)));
    }

    private void article(ResultSet rows) throws SQLException {
        String id = rows.getString(1);
        String text = reader.textOf(rows.getLong(2));
        if (!Arrays.equals(PreparedArticle.sha256(text), rows.getBytes(3))) {
            findings.accept(new Finding("article-digest", id, "text must have the digest that was kept of it"));
        }
        String line =
                PackedLines.unpack(Objects.requireNonNull(rows.getBytes(4)), reader.dictionaryOf(rows.getLong(2)));
        same(
                "id",
                id,
                id,
                ContractJson.readArticle(new ContractJson.Line("articles", 1, line), text)
                        .article()
                        .id());
    }

    private void event(ResultSet rows) throws SQLException {
        String id = rows.getString(1);
        Event event = reader.event(Objects.requireNonNull(rows.getBytes(3)), rows.getLong(2));
        byte[] coded = rows.getBytes(4);
        if (coded != null) {
            same("id", id, id, reader.event(coded, rows.getLong(2)).id());
        }
        if (!EVENT_ID.matcher(id).matches()) {
            findings.accept(new Finding("event-id", id, "id must be e_ and sixteen hexadecimal digits"));
        }
        if (event.quad() != ontology.type(event.event()).quad()) {
            findings.accept(
                    new Finding("event-quad", id, "quad must be that of " + event.event() + " in the codebook"));
        }
        When when = event.when();
        same("id", id, id, event.id());
        same("type", id, rows.getString(5), event.event().name());
        same("mode", id, rows.getString(6), event.mode());
        same("status", id, rows.getString(7), event.status().label());
        same("quad", id, rows.getInt(8), event.quad());
        same("start_day", id, Rows.day(rows, 9), when == null ? null : when.start());
        same("end_day", id, Rows.day(rows, 10), when == null ? null : when.end());
        same("published_day", id, Rows.day(rows, 11), event.article().published());
        same("language", id, rows.getString(12), event.article().language());
        same("rule", id, rows.getString(13), event.rule());
        ReviewState review = ReviewState.valueOf(rows.getString(14).toUpperCase(Locale.ROOT));
        // A correction stays laid over what it corrects while others decide on it.
        if (review == ReviewState.EDITED || review == ReviewState.OPEN) {
            same("edited", id, review == ReviewState.EDITED, coded != null);
        }
    }

    private void commitment(ResultSet rows) throws SQLException {
        long article = rows.getLong(2);
        String text = reader.textOf(article);
        String line = PackedLines.unpack(Objects.requireNonNull(rows.getBytes(3)), reader.dictionaryOf(article));
        same(
                "id",
                rows.getString(1),
                rows.getString(1),
                ContractJson.readCommitment(new ContractJson.Line("commitments", 1, line), id -> text)
                        .id());
    }

    private void same(String column, String id, @Nullable Object kept, @Nullable Object said) {
        if (!Objects.equals(kept, said)) {
            findings.accept(new Finding(
                    "column", id, "column " + column + " must be " + said + " as in the line but was " + kept));
        }
    }

    @Override
    public void close() throws SQLException {
        reader.close();
    }
}
