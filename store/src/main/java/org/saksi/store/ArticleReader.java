package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saksi.model.CodedArticle;
import org.saksi.model.Commitment;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;

/** Reads articles in force with all that was read in them. One thread, on a connection that the caller closes. */
final class ArticleReader implements Cursor.RowReader<CodedArticle> {
    /** As in {@link EventQueries}, the order of the tables is that of reading. */
    private static final String COLUMNS = "SELECT a.key, t.text, c.line FROM articles a CROSS JOIN article_texts t"
            + " CROSS JOIN article_codings c WHERE t.article_key = a.key AND c.article_key = a.key"
            + " AND c.until IS NULL AND a.until IS NULL";

    /** All articles in force in the stable order. */
    static final String ALL = COLUMNS + " ORDER BY a.sort_day, a.id";

    private final PreparedStatement events;
    private final PreparedStatement commitments;

    /**
     * A reader.
     *
     * @param counting whether events that a reviewer rejected are left out
     */
    ArticleReader(Connection connection, boolean counting) throws SQLException {
        this.events = connection.prepareStatement("SELECT l.line, i.id FROM events e"
                + " JOIN event_lines l ON l.event_key = e.key LEFT JOIN incidents i ON i.key = e.incident_key"
                + " WHERE e.article_key = ? AND e.until IS NULL"
                + (counting ? " AND e.review <> 'rejected'" : "") + " ORDER BY e.position");
        this.commitments = connection.prepareStatement(
                "SELECT line FROM commitments WHERE article_key = ? AND until IS NULL ORDER BY position");
    }

    static Optional<CodedArticle> article(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + " AND a.id = ?");
                ArticleReader reader = new ArticleReader(connection, false)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
            }
        }
    }

    @Override
    public CodedArticle read(ResultSet rows) throws SQLException {
        long key = rows.getLong(1);
        String text = PackedLines.unpack(Objects.requireNonNull(rows.getBytes(2)), PackedLines.dictionary());
        byte[] dictionary = PackedLines.dictionary(text);
        CodedArticle alone = ContractJson.readArticle(line("articles", rows.getBytes(3), dictionary), text);
        return new CodedArticle(
                alone.article(),
                alone.coded(),
                events(key, text, dictionary),
                alone.statements(),
                alone.places(),
                alone.quantities(),
                commitments(key, text, dictionary));
    }

    private List<Event> events(long key, String text, byte[] dictionary) throws SQLException {
        List<Event> list = new ArrayList<>();
        events.setLong(1, key);
        try (ResultSet rows = events.executeQuery()) {
            while (rows.next()) {
                Event event = ContractJson.readEvent(line("events", rows.getBytes(1), dictionary), id -> text);
                String incident = rows.getString(2);
                list.add(incident == null ? event : event.in(incident));
            }
        }
        return list;
    }

    private List<Commitment> commitments(long key, String text, byte[] dictionary) throws SQLException {
        List<Commitment> list = new ArrayList<>();
        commitments.setLong(1, key);
        try (ResultSet rows = commitments.executeQuery()) {
            while (rows.next()) {
                list.add(ContractJson.readCommitment(line("commitments", rows.getBytes(1), dictionary), id -> text));
            }
        }
        return list;
    }

    private static ContractJson.Line line(String table, byte[] packed, byte[] dictionary) {
        return new ContractJson.Line(table, 1, PackedLines.unpack(packed, dictionary));
    }

    @Override
    public void close() throws SQLException {
        events.close();
        commitments.close();
    }
}
