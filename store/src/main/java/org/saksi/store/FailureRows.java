package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.DeadLetter;

/** Refused input with its entries in feeds and what people decided about it. */
final class FailureRows {
    /** Entries of feeds are read before they are refused, and refused before they are waiting, in the order of letters. */
    private static final String ITEM = "(SELECT MIN(i.state) FROM feed_items i WHERE i.link = d.input)";

    /** An entry that was refused again after somebody wanted it once more is open again. */
    private static final String STATE =
            "CASE WHEN " + ITEM + " = 'read' THEN 'mended' WHEN v.action = 'skip' THEN 'skipped'" + " WHEN " + ITEM
                    + " = 'waiting' THEN 'waiting' ELSE 'open' END";

    private static final String FROM = " FROM dead_letters d LEFT JOIN interventions v ON v.subject = 'article'"
            + " AND v.url = d.input AND v.moment = (SELECT MAX(l.moment) FROM interventions l"
            + " WHERE l.subject = 'article' AND l.url = d.input)";

    private static final String FAILURES = "SELECT d.input, d.position, d.rule, d.reason, d.excerpt, r.begun,"
            + " (SELECT MIN(i.feed) FROM feed_items i WHERE i.link = d.input), " + STATE
            + ", v.action, v.author, v.moment" + FROM + " JOIN revisions r ON r.number = d.revision";

    private FailureRows() {}

    /** How many are in each state. */
    static SortedMap<Failure.State, Long> counts(Connection connection) throws SQLException {
        SortedMap<Failure.State, Long> counts = new TreeMap<>();
        for (Failure.State state : Failure.State.values()) {
            counts.put(state, 0L);
        }
        String sql = "SELECT " + STATE + ", COUNT(*)" + FROM + " GROUP BY 1";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(state(rows.getString(1)), rows.getLong(2));
            }
        }
        return counts;
    }

    /** Some of those in a state, null for all, the latest first. */
    static List<Failure> page(Connection connection, Failure.@Nullable State state, long from, int most)
            throws SQLException {
        String sql = FAILURES + (state == null ? "" : " WHERE " + STATE + " = ?") + " ORDER BY d.key DESC LIMIT " + most
                + " OFFSET " + from;
        return read(connection, sql, state == null ? null : state.label());
    }

    /** All of an address, the latest first. */
    static List<Failure> of(Connection connection, String url) throws SQLException {
        return read(connection, FAILURES + " WHERE d.input = ? ORDER BY d.key DESC", url);
    }

    private static List<Failure> read(Connection connection, String sql, @Nullable String value) throws SQLException {
        List<Failure> failures = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (value != null) {
                statement.setString(1, value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    failures.add(failure(rows));
                }
            }
        }
        return failures;
    }

    private static Failure failure(ResultSet rows) throws SQLException {
        DeadLetter letter = new DeadLetter(
                rows.getString(1), Rows.number(rows, 2), rows.getString(3), rows.getString(4), rows.getString(5));
        Intervention decision = rows.getString(9) == null
                ? null
                : new Intervention(
                        Intervention.Subject.ARTICLE,
                        letter.input(),
                        action(rows.getString(9)),
                        rows.getString(10),
                        Objects.requireNonNull(Rows.moment(rows, 11)));
        return new Failure(
                letter,
                Objects.requireNonNull(Rows.moment(rows, 6)),
                rows.getString(7),
                state(rows.getString(8)),
                decision);
    }

    private static Failure.State state(String label) {
        return Failure.State.valueOf(label.toUpperCase(Locale.ROOT));
    }

    private static Intervention.Action action(String label) {
        return Intervention.Action.valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The latest decision about each feed. */
    static Map<String, Intervention> ofFeeds(Connection connection) throws SQLException {
        Map<String, Intervention> latest = new HashMap<>();
        Intervention.Subject subject = Intervention.Subject.FEED;
        String sql = "SELECT url, action, author, moment FROM interventions WHERE subject = ? ORDER BY url, moment";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject.label());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String url = rows.getString(1);
                    Instant moment = Objects.requireNonNull(Rows.moment(rows, 4));
                    latest.put(
                            url, new Intervention(subject, url, action(rows.getString(2)), rows.getString(3), moment));
                }
            }
        }
        return latest;
    }

    /** How many entries of each feed are in each state. */
    static Map<String, Map<FeedItem.State, Long>> items(Connection connection) throws SQLException {
        Map<String, Map<FeedItem.State, Long>> items = new HashMap<>();
        String sql = "SELECT i.feed, CASE WHEN i.state = 'waiting' AND NOT " + FeedRows.WANTED
                + " THEN 'refused' ELSE i.state END, COUNT(*) FROM feed_items i GROUP BY 1, 2";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                items.computeIfAbsent(rows.getString(1), feed -> new TreeMap<>())
                        .put(FeedItem.State.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)), rows.getLong(3));
            }
        }
        return items;
    }

    /** A decision counts after those that were there before it, whatever the clock says. */
    static void keep(WriteSession session, Intervention decision) throws SQLException {
        PreparedStatement insert = session.statement(
                "INSERT INTO interventions (subject, url, moment, action, author)" + " VALUES (?, ?, ?, ?, ?)");
        insert.setString(1, decision.subject().label());
        insert.setString(2, decision.url());
        insert.setString(3, Rows.text(inOrder(session, decision)));
        insert.setString(4, decision.action().label());
        insert.setString(5, decision.author());
        insert.executeUpdate();
        String change = switch (decision.subject()) {
            case FEED ->
                switch (decision.action()) {
                    case RETRY -> "UPDATE feeds SET due = NULL WHERE url = ?";
                    case SKIP -> "";
                };
            case ARTICLE ->
                switch (decision.action()) {
                    case RETRY ->
                        "UPDATE feed_items SET state = 'waiting', tries = 0, due = NULL WHERE link = ? AND state <>"
                                + " 'read'";
                    case SKIP ->
                        "UPDATE feed_items SET state = 'refused', due = NULL WHERE link = ? AND state = 'waiting'";
                };
        };
        if (!change.isEmpty()) {
            PreparedStatement update = session.statement(change);
            update.setString(1, decision.url());
            update.executeUpdate();
        }
    }

    /** The moment of a decision, which is after that of the one before. */
    private static Instant inOrder(WriteSession session, Intervention decision) throws SQLException {
        PreparedStatement latest =
                session.statement("SELECT MAX(moment) FROM interventions WHERE subject = ? AND url = ?");
        latest.setString(1, decision.subject().label());
        latest.setString(2, decision.url());
        try (ResultSet rows = latest.executeQuery()) {
            rows.next();
            Instant before = Rows.moment(rows, 1);
            Instant moment = decision.moment().truncatedTo(ChronoUnit.MILLIS);
            return before == null || before.isBefore(moment) ? moment : before.plusMillis(1);
        }
    }
}
