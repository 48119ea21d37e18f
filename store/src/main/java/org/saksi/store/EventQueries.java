package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;

/** Reads events in force in their stable order, and what became of one. */
final class EventQueries {
    /** SQLite takes the tables of a cross join in their order, and so reads in the order of the articles' index unsorted. */
    private static final String IN_FORCE = " FROM articles a CROSS JOIN events e CROSS JOIN event_lines l"
            + " WHERE e.article_key = a.key AND l.event_key = e.key AND a.until IS NULL AND e.until IS NULL";

    private static final String ORDER = " ORDER BY a.sort_day, a.id, e.position";

    /** All events in force in the stable order. */
    static final String ALL = "SELECT " + EventReader.COLUMNS + IN_FORCE + ORDER;

    private static final String REVIEWS = "SELECT event, revision, decided_on, reviewer, moment, decision, edited,"
            + " article_key, reason, undone_by FROM reviews";

    private EventQueries() {}

    /** Events in force under a further condition, from which the database begins as it likes; in the stable order where no
     * other is given. */
    static String where(String condition, String order) {
        String sql = "SELECT " + EventReader.COLUMNS + " FROM events e JOIN articles a ON a.key = e.article_key"
                + " JOIN event_lines l ON l.event_key = e.key WHERE a.until IS NULL AND e.until IS NULL AND ("
                + condition + ")";
        return sql + (order.isEmpty() ? ORDER : " ORDER BY " + order);
    }

    /** Events in force, with their codings, of all sentences in which a condition takes one; in the stable order. */
    static String sentences(String condition) {
        return "SELECT " + EventReader.COLUMNS + ", l.coded" + IN_FORCE
                + " AND e.sentence_key IN (SELECT e.sentence_key FROM events e JOIN articles a ON a.key = e.article_key"
                + " WHERE a.until IS NULL AND e.until IS NULL AND (" + condition + "))" + ORDER;
    }

    /** Reads the rows of {@link #sentences}. */
    static Cursor.RowReader<CodedEvent> codedReader(Connection connection) throws SQLException {
        EventReader reader = new EventReader(connection);
        return new Cursor.RowReader<>() {
            @Override
            public CodedEvent read(ResultSet rows) throws SQLException {
                StoredEvent stored = reader.event(rows);
                byte[] coded = rows.getBytes(8);
                return new CodedEvent(stored, coded == null ? stored.event() : reader.event(coded, rows.getLong(2)));
            }

            @Override
            public void close() throws SQLException {
                reader.close();
            }
        };
    }

    /** Reads the rows of {@link #ALL}. */
    static Cursor.RowReader<StoredEvent> reader(Connection connection) throws SQLException {
        EventReader reader = new EventReader(connection);
        return new Cursor.RowReader<>() {
            @Override
            public StoredEvent read(ResultSet rows) throws SQLException {
                return reader.event(rows);
            }

            @Override
            public void close() throws SQLException {
                reader.close();
            }
        };
    }

    static EventPage page(Connection connection, @Nullable EventPosition after, int limit) throws SQLException {
        String sql = "SELECT " + EventReader.COLUMNS + ", a.published_day, a.id, e.position" + IN_FORCE
                + (after == null
                        ? ""
                        : " AND (a.sort_day, a.id) >= (?, ?) AND (a.sort_day > ? OR a.id > ? OR e.position > ?)")
                + ORDER + " LIMIT " + (limit + 1);
        List<StoredEvent> events = new ArrayList<>(limit);
        EventPosition last = null;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                EventReader reader = new EventReader(connection)) {
            if (after != null) {
                statement.setInt(1, after.sortDay());
                statement.setString(2, after.article());
                statement.setInt(3, after.sortDay());
                statement.setString(4, after.article());
                statement.setInt(5, after.position());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (events.size() == limit) {
                        return new EventPage(events, last);
                    }
                    events.add(reader.event(rows));
                    last = new EventPosition(Rows.day(rows, 8), rows.getString(9), rows.getInt(10));
                }
            }
        }
        return new EventPage(events, null);
    }

    static Optional<StoredEvent> event(Connection connection, String id) throws SQLException {
        String sql = "SELECT " + EventReader.COLUMNS
                + " FROM events e JOIN event_lines l ON l.event_key = e.key WHERE e.id = ? AND e.until IS NULL";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                EventReader reader = new EventReader(connection)) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reader.event(rows)) : Optional.empty();
            }
        }
    }

    static Optional<EventHistory> history(Connection connection, String id) throws SQLException {
        try (EventReader reader = new EventReader(connection)) {
            List<EventHistory.Version> versions = versions(connection, reader, id);
            return versions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new EventHistory(versions, reviews(connection, reader, id), FlagRows.all(connection, id)));
        }
    }

    private static List<EventHistory.Version> versions(Connection connection, EventReader reader, String id)
            throws SQLException {
        List<EventHistory.Version> versions = new ArrayList<>();
        // Two conditions, one for each of the partial indexes on ids.
        String columns = "SELECT e.article_key, e.review, e.since, e.until, l.line, l.coded, e.key FROM events e"
                + " LEFT JOIN event_lines l ON l.event_key = e.key WHERE e.id = ? AND e.until IS ";
        String sql = columns + "NOT NULL UNION ALL " + columns + "NULL ORDER BY 3, 7";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.setString(2, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long article = rows.getLong(1);
                    Event shown = event(reader, rows.getBytes(5), article);
                    byte[] coded = rows.getBytes(6);
                    versions.add(new EventHistory.Version(
                            shown,
                            coded == null ? shown : event(reader, coded, article),
                            ReviewState.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)),
                            rows.getLong(3),
                            Rows.number(rows, 4)));
                }
            }
        }
        return versions;
    }

    private static @Nullable Event event(EventReader reader, byte @Nullable [] line, long article) throws SQLException {
        return line == null ? null : reader.event(line, article);
    }

    private static List<Review> reviews(Connection connection, EventReader reader, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REVIEWS + " WHERE event = ? ORDER BY key")) {
            statement.setString(1, id);
            return reviews(statement, reader);
        }
    }

    /** The latest decisions, the undone included, the latest first. */
    static List<Review> latestReviews(Connection connection, int most) throws SQLException {
        try (EventReader reader = new EventReader(connection);
                PreparedStatement statement =
                        connection.prepareStatement(REVIEWS + " ORDER BY key DESC LIMIT " + most)) {
            return reviews(statement, reader);
        }
    }

    /** The decision or flag that a revision is. */
    static Optional<ReviewAct> act(Connection connection, long revision) throws SQLException {
        Optional<Review> review = review(connection, revision);
        return review.isPresent()
                ? Optional.of(review.get())
                : FlagRows.flag(connection, revision).map(flag -> flag);
    }

    /** The latest decision or flag of somebody that counts. */
    static Optional<ReviewAct> lastAct(Connection connection, String author) throws SQLException {
        return Stream.<ReviewAct>concat(
                        lastReview(connection, author).stream(), FlagRows.last(connection, author).stream())
                .max(Comparator.comparingLong(ReviewAct::revision));
    }

    private static Optional<Review> review(Connection connection, long revision) throws SQLException {
        try (EventReader reader = new EventReader(connection);
                PreparedStatement statement = connection.prepareStatement(REVIEWS + " WHERE key = ?")) {
            statement.setLong(1, revision);
            return reviews(statement, reader).stream().findFirst();
        }
    }

    private static Optional<Review> lastReview(Connection connection, String reviewer) throws SQLException {
        try (EventReader reader = new EventReader(connection);
                PreparedStatement statement = connection.prepareStatement(
                        REVIEWS + " WHERE reviewer = ? AND undone_by IS NULL ORDER BY key DESC LIMIT 1")) {
            statement.setString(1, reviewer);
            return reviews(statement, reader).stream().findFirst();
        }
    }

    /** The decisions that count, by event and then in order. */
    static List<Review> countingReviews(Connection connection) throws SQLException {
        try (EventReader reader = new EventReader(connection);
                PreparedStatement statement =
                        connection.prepareStatement(REVIEWS + " WHERE undone_by IS NULL ORDER BY event, key")) {
            return reviews(statement, reader);
        }
    }

    private static List<Review> reviews(PreparedStatement statement, EventReader reader) throws SQLException {
        List<Review> reviews = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reviews.add(new Review(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getString(4),
                        Instant.parse(rows.getString(5)),
                        ReviewState.valueOf(rows.getString(6).toUpperCase(Locale.ROOT)),
                        event(reader, rows.getBytes(7), rows.getLong(8)),
                        rows.getString(9),
                        Rows.number(rows, 10)));
            }
        }
        return reviews;
    }
}
