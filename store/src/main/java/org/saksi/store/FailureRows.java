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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.DeadLetter;

/** Refused input with its entries in feeds and what people decided about it. */
final class FailureRows {
    private static final String FAILURES = "SELECT d.input, d.position, d.rule, d.reason, d.excerpt, r.begun,"
            + " (SELECT MIN(i.feed) FROM feed_items i WHERE i.link = d.input),"
            + " (SELECT MIN(i.state) FROM feed_items i WHERE i.link = d.input)"
            + " FROM dead_letters d JOIN revisions r ON r.number = d.revision ORDER BY d.key DESC";

    private FailureRows() {}

    static List<Failure> all(Connection connection) throws SQLException {
        Map<String, Intervention> decisions = latest(connection, Intervention.Subject.ARTICLE);
        List<Failure> failures = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(FAILURES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                DeadLetter letter = new DeadLetter(
                        rows.getString(1),
                        Rows.number(rows, 2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5));
                Intervention decision = decisions.get(letter.input());
                failures.add(new Failure(
                        letter,
                        Objects.requireNonNull(Rows.moment(rows, 6)),
                        rows.getString(7),
                        state(rows.getString(8), decision),
                        decision));
            }
        }
        return failures;
    }

    /** An entry that was refused again after somebody wanted it once more is open again. */
    private static Failure.State state(@Nullable String item, @Nullable Intervention decision) {
        if ("read".equals(item)) {
            return Failure.State.MENDED;
        }
        if (decision != null && decision.action() == Intervention.Action.SKIP) {
            return Failure.State.SKIPPED;
        }
        return "waiting".equals(item) ? Failure.State.WAITING : Failure.State.OPEN;
    }

    /** The latest decision about each address. */
    static Map<String, Intervention> latest(Connection connection, Intervention.Subject subject) throws SQLException {
        Map<String, Intervention> latest = new HashMap<>();
        String sql = "SELECT url, action, author, moment FROM interventions WHERE subject = ? ORDER BY url, moment";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject.label());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    latest.put(
                            rows.getString(1),
                            new Intervention(
                                    subject,
                                    rows.getString(1),
                                    Intervention.Action.valueOf(
                                            rows.getString(2).toUpperCase(Locale.ROOT)),
                                    rows.getString(3),
                                    Instant.parse(rows.getString(4))));
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
        PreparedStatement insert = session.statement("INSERT INTO interventions (subject, url, moment, action, author)"
                + " VALUES (?, ?, ?, ?, ?)");
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
