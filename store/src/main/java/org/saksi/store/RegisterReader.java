package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Alert;
import org.saksi.model.Article;
import org.saksi.model.ArticleReference;
import org.saksi.model.CodedArticle;
import org.saksi.model.Commitment;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import org.saksi.model.RegisteredCommitment;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Span;

/** Reads the register of commitments and its alerts. One thread, on a connection that the caller closes. */
final class RegisterReader implements AutoCloseable {
    private static final int ARTICLES = 64;

    private final Connection connection;
    private final EventReader events;
    private final Latest<String, Article> articles = new Latest<>(ARTICLES);

    RegisterReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.events = new EventReader(connection);
    }

    /** Commitments of the register in force, by the day of the first statement and then by id. */
    List<RegisteredCommitment> commitments() throws SQLException {
        List<RegisteredCommitment> commitments = new ArrayList<>();
        String sql = "SELECT key, id, made, state FROM registered WHERE until IS NULL"
                + " ORDER BY COALESCE(first_day, 2147483647), id";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long key = rows.getLong(1);
                commitments.add(new RegisteredCommitment(
                        rows.getString(2),
                        commitment(rows.getString(3)),
                        statements(key),
                        state(rows.getString(4)),
                        changes(key)));
            }
        }
        return commitments;
    }

    private List<RegisteredCommitment.Statement> statements(long key) throws SQLException {
        List<RegisteredCommitment.Statement> statements = new ArrayList<>();
        String sql = "SELECT commitment, day FROM statements WHERE registered_key = ? ORDER BY position";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Commitment said = commitment(rows.getString(1));
                    statements.add(new RegisteredCommitment.Statement(
                            said.id(), said.article(), Rows.day(rows, 2), said.sentence()));
                }
            }
        }
        return statements;
    }

    private List<RegisteredCommitment.Change> changes(long key) throws SQLException {
        List<RegisteredCommitment.Change> changes = new ArrayList<>();
        String sql = "SELECT state, day, cause, why, sure FROM changes WHERE registered_key = ? ORDER BY position";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    changes.add(new RegisteredCommitment.Change(
                            state(rows.getString(1)),
                            Objects.requireNonNull(Rows.day(rows, 2)),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getDouble(5)));
                }
            }
        }
        return changes;
    }

    private Commitment commitment(String id) throws SQLException {
        String sql = "SELECT article_key, line FROM commitments WHERE id = ? AND until IS NULL";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw missing("commitment", id);
                }
                long article = rows.getLong(1);
                String line = PackedLines.unpack(rows.getBytes(2), events.dictionaryOf(article));
                String text = events.textOf(article);
                return ContractJson.readCommitment(new ContractJson.Line("commitments", 1, line), name -> text);
            }
        }
    }

    /** Alerts in force that came into force after a revision, by day and then by id. */
    List<Alert> alerts(long since) throws SQLException {
        List<Alert> alerts = new ArrayList<>();
        String sql =
                "SELECT key, id, kind, registered, said_article, said_number, said_start, said_end, event, day, sure,"
                        + " needed, seen FROM alerts WHERE until IS NULL AND since > " + since
                        + " ORDER BY day, id";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                alerts.add(alert(rows));
            }
        }
        return alerts;
    }

    private Alert alert(ResultSet rows) throws SQLException {
        Event event = EventQueries.event(connection, rows.getString(9))
                .orElseThrow(() -> missing("event", "of an alert"))
                .event();
        return new Alert(
                rows.getString(2),
                Alert.Kind.valueOf(rows.getString(3).toUpperCase(Locale.ROOT)),
                rows.getString(4),
                event.id(),
                Objects.requireNonNull(Rows.day(rows, 10)),
                rows.getDouble(11),
                parts(rows.getLong(1)),
                said(rows.getString(5), rows.getInt(6), rows.getInt(7), rows.getInt(8)),
                new Alert.Side(event.article(), event.sentence()),
                rows.getInt(12),
                rows.getInt(13));
    }

    private Alert.Side said(String id, int number, int startPoint, int endPoint) throws SQLException {
        Article article = article(id);
        if (article == null) {
            throw missing("article", id);
        }
        String text = article.text();
        int start = text.offsetByCodePoints(0, startPoint);
        Span span = new Span(start, text.offsetByCodePoints(start, endPoint - startPoint));
        return new Alert.Side(ArticleReference.to(article), new SentenceExcerpt(number, span, span.in(text)));
    }

    private @Nullable Article article(String id) throws SQLException {
        Article known = articles.get(id);
        if (known == null) {
            known = ArticleReader.article(connection, id)
                    .map(CodedArticle::article)
                    .orElse(null);
            if (known != null) {
                articles.put(id, known);
            }
        }
        return known;
    }

    private List<Alert.Part> parts(long key) throws SQLException {
        List<Alert.Part> parts = new ArrayList<>();
        String sql = "SELECT name, value FROM alert_parts WHERE alert_key = ? ORDER BY position";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    parts.add(new Alert.Part(rows.getString(1), rows.getDouble(2)));
                }
            }
        }
        return parts;
    }

    private static DatasetException missing(String thing, String id) {
        return new DatasetException("[register] " + thing + " must be in force but " + id
                + " is not; articles were coded anew, so link the dataset anew");
    }

    private static Commitment.State state(String label) {
        return Commitment.State.valueOf(label.toUpperCase(Locale.ROOT));
    }

    @Override
    public void close() throws SQLException {
        events.close();
    }
}
