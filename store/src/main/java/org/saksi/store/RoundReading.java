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

/** Reads rounds. One thread. */
final class RoundReading {
    private final Connection connection;
    private final EventReader reader;

    private RoundReading(Connection connection, EventReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    /** The names of all rounds, the latest first. */
    static List<String> names(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT name FROM rounds ORDER BY key DESC")) {
            return texts(statement);
        }
    }

    static Optional<Round> round(Connection connection, String name) throws SQLException {
        try (EventReader reader = new EventReader(connection);
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT key, author, moment, filter, seed, closed_on FROM rounds WHERE name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                RoundReading reading = new RoundReading(connection, reader);
                long key = rows.getLong(1);
                List<String> coders = reading.coders(key);
                return Optional.of(new Round(
                        name,
                        key,
                        rows.getString(2),
                        Instant.parse(rows.getString(3)),
                        rows.getString(4),
                        rows.getLong(5),
                        coders,
                        reading.events(key, coders),
                        Rows.number(rows, 6)));
            }
        }
    }

    private List<String> coders(long key) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT coder FROM round_coders WHERE round_key = ? ORDER BY position")) {
            statement.setLong(1, key);
            return texts(statement);
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private List<RoundEvent> events(long key, List<String> coders) throws SQLException {
        Map<String, Map<String, RoundDecision>> decisions = decisions(key);
        Map<String, Long> settled = settled(key);
        String sql = "SELECT r.event, e.article_key, COALESCE(l.coded, l.line), r.stratum, r.weight FROM round_events r"
                + " JOIN events e ON e.key = r.event_key LEFT JOIN event_lines l ON l.event_key = r.event_key"
                + " WHERE r.round_key = ? ORDER BY r.position";
        List<RoundEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    byte @Nullable [] line = rows.getBytes(3);
                    Map<String, RoundDecision> of = decisions.getOrDefault(id, Map.of());
                    events.add(new RoundEvent(
                            id,
                            line == null ? null : reader.event(line, rows.getLong(2)),
                            rows.getString(4),
                            rows.getDouble(5),
                            coders.stream().filter(of::containsKey).map(of::get).toList(),
                            settled.get(id)));
                }
            }
        }
        return events;
    }

    /** The latest decision of each coder that counts, by event and coder. */
    private Map<String, Map<String, RoundDecision>> decisions(long key) throws SQLException {
        String sql = "SELECT event, key, coder, moment, decision, article_key, edited, reason FROM round_decisions"
                + " WHERE round_key = ? AND undone_by IS NULL ORDER BY key";
        Map<String, Map<String, RoundDecision>> decisions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
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
        }
        return decisions;
    }

    private Map<String, Long> settled(long key) throws SQLException {
        String sql = "SELECT s.event, s.review_key FROM round_settlements s JOIN reviews r ON r.key = s.review_key"
                + " WHERE s.round_key = ? AND r.undone_by IS NULL ORDER BY s.review_key";
        Map<String, Long> settled = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    settled.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return settled;
    }
}
