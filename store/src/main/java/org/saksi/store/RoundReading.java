package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rounds; what is counted is counted by the database, and only events that are given out are decoded. One thread. */
final class RoundReading {
    /** The events of rounds whose article is still there. */
    private static final String PRESENT = " FROM round_events r JOIN event_lines l ON l.event_key = r.event_key";

    private static final String UNDECIDED = " AND NOT EXISTS (SELECT 1 FROM round_decisions d"
            + " WHERE d.round_key = r.round_key AND d.event = r.event AND d.undone_by IS NULL AND d.coder = ";

    private final Connection connection;
    private final EventReader reader;
    private final RoundSummary round;

    private RoundReading(Connection connection, EventReader reader, RoundSummary round) {
        this.connection = connection;
        this.reader = reader;
        this.round = round;
    }

    /** All rounds, the latest first. */
    static List<RoundSummary> summaries(Connection connection) throws SQLException {
        return summaries(connection, "", null);
    }

    static Optional<RoundSummary> summary(Connection connection, String name) throws SQLException {
        return summaries(connection, " WHERE o.name = ?", name).stream().findFirst();
    }

    private static List<RoundSummary> summaries(Connection connection, String condition, @Nullable String name)
            throws SQLException {
        String sql = "SELECT o.key, o.name, o.author, o.moment, o.filter, o.seed, o.closed_on, (SELECT COUNT(*)"
                + PRESENT + " WHERE r.round_key = o.key) FROM rounds o" + condition + " ORDER BY o.key DESC";
        List<RoundSummary> rounds = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (name != null) {
                statement.setString(1, name);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long key = rows.getLong(1);
                    rounds.add(new RoundSummary(
                            rows.getString(2),
                            key,
                            rows.getString(3),
                            Instant.parse(rows.getString(4)),
                            rows.getString(5),
                            rows.getLong(6),
                            progress(connection, key),
                            rows.getInt(8),
                            Rows.number(rows, 7)));
                }
            }
        }
        return rounds;
    }

    private static List<RoundSummary.Progress> progress(Connection connection, long key) throws SQLException {
        String sql = "SELECT c.coder, (SELECT COUNT(*)" + PRESENT + " WHERE r.round_key = c.round_key" + UNDECIDED
                + "c.coder)) FROM round_coders c WHERE c.round_key = ? ORDER BY c.position";
        List<RoundSummary.Progress> progress = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    progress.add(new RoundSummary.Progress(rows.getString(1), rows.getInt(2)));
                }
            }
        }
        return progress;
    }

    /** What is read of one round. */
    interface Asking<T> {
        T ask(RoundReading reading) throws SQLException;
    }

    static <T> T of(Connection connection, RoundSummary round, Asking<T> asking) throws SQLException {
        try (EventReader reader = new EventReader(connection)) {
            return asking.ask(new RoundReading(connection, reader, round));
        }
    }

    static Optional<Round> whole(Connection connection, String name) throws SQLException {
        RoundSummary round = summary(connection, name).orElse(null);
        return round == null
                ? Optional.empty()
                : Optional.of(new Round(round, of(connection, round, reading -> reading.events(null))));
    }

    Optional<RoundEvent> event(String id) throws SQLException {
        return events(id).stream().findFirst();
    }

    Optional<RoundEvent> next(String coder) throws SQLException {
        String id = id(
                "SELECT r.event" + PRESENT + " WHERE r.round_key = ?" + UNDECIDED + "?) ORDER BY r.position LIMIT 1",
                coder);
        return id == null ? Optional.empty() : event(id);
    }

    Optional<RoundDecision> last(String coder) throws SQLException {
        String id = id(
                "SELECT d.event FROM round_decisions d WHERE d.round_key = ? AND d.coder = ?"
                        + " AND d.undone_by IS NULL ORDER BY d.key DESC LIMIT 1",
                coder);
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(decisions(id).getOrDefault(id, Map.of()).get(coder));
    }

    private @Nullable String id(String sql, String coder) throws SQLException {
        try (PreparedStatement statement = asked(sql, coder);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** A statement of the round's key and, where there is one, of another value. */
    private PreparedStatement asked(String sql, @Nullable String value) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setLong(1, round.revision());
            if (value != null) {
                statement.setString(2, value);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** The events in order; only one where an id is given. */
    private List<RoundEvent> events(@Nullable String only) throws SQLException {
        Map<String, Map<String, RoundDecision>> decisions = decisions(only);
        Map<String, Long> settled = settled(only);
        String sql = "SELECT r.event, e.article_key, COALESCE(l.coded, l.line), r.stratum, r.weight FROM round_events r"
                + " JOIN events e ON e.key = r.event_key LEFT JOIN event_lines l ON l.event_key = r.event_key"
                + " WHERE r.round_key = ?" + (only == null ? "" : " AND r.event = ?") + " ORDER BY r.position";
        List<RoundEvent> events = new ArrayList<>();
        try (PreparedStatement statement = asked(sql, only);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString(1);
                byte @Nullable [] line = rows.getBytes(3);
                Map<String, RoundDecision> of = decisions.getOrDefault(id, Map.of());
                events.add(new RoundEvent(
                        id,
                        line == null ? null : reader.event(line, rows.getLong(2)),
                        rows.getString(4),
                        rows.getDouble(5),
                        round.coders().stream()
                                .filter(of::containsKey)
                                .map(of::get)
                                .toList(),
                        settled.get(id)));
            }
        }
        return events;
    }

    /** The latest decision of each coder that counts, by event and coder. */
    private Map<String, Map<String, RoundDecision>> decisions(@Nullable String only) throws SQLException {
        String sql = "SELECT event, key, coder, moment, decision, article_key, edited, reason FROM round_decisions"
                + " WHERE round_key = ?" + (only == null ? "" : " AND event = ?")
                + " AND undone_by IS NULL ORDER BY key";
        Map<String, Map<String, RoundDecision>> decisions = new HashMap<>();
        try (PreparedStatement statement = asked(sql, only);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                byte @Nullable [] edited = rows.getBytes(7);
                RoundDecision decision = new RoundDecision(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getString(3),
                        Instant.parse(rows.getString(4)),
                        ReviewState.valueOf(rows.getString(5).toUpperCase(Locale.ROOT)),
                        edited == null ? null : reader.event(edited, rows.getLong(6)),
                        rows.getString(8));
                decisions
                        .computeIfAbsent(decision.event(), id -> new HashMap<>())
                        .put(decision.coder(), decision);
            }
        }
        return decisions;
    }

    private Map<String, Long> settled(@Nullable String only) throws SQLException {
        String sql = "SELECT s.event, s.review_key FROM round_settlements s JOIN reviews r ON r.key = s.review_key"
                + " WHERE s.round_key = ?" + (only == null ? "" : " AND s.event = ?")
                + " AND r.undone_by IS NULL ORDER BY s.review_key";
        Map<String, Long> settled = new HashMap<>();
        try (PreparedStatement statement = asked(sql, only);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                settled.put(rows.getString(1), rows.getLong(2));
            }
        }
        return settled;
    }
}
