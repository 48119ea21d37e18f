package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Incident;
import org.saksi.model.Story;

/** Finds incidents and stories in force by their ids. */
final class LinkQueries {
    private LinkQueries() {}

    /** All ids of a table, of what was seen last first; what has no day comes last. */
    static List<String> lastSeenFirst(Connection connection, String table) throws SQLException {
        List<String> ids = new ArrayList<>();
        String sql =
                "SELECT id FROM " + table + " WHERE until IS NULL ORDER BY COALESCE(last_day, -2147483648) DESC, id";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    static Optional<Long> since(Connection connection, String incident) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT since FROM incidents WHERE id = ? AND until IS NULL")) {
            statement.setString(1, incident);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        }
    }

    /** The incident in force that holds most of the events of one that is not. */
    static Optional<String> successor(Connection connection, String incident) throws SQLException {
        Set<String> events = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT line FROM incidents WHERE id = ?"
                + " AND until IS NOT NULL AND line IS NOT NULL ORDER BY key DESC LIMIT 1")) {
            statement.setString(1, incident);
            try (ResultSet rows = statement.executeQuery()) {
                if (rows.next()) {
                    LinkLines.incident(rows.getBytes(1)).mentions().forEach(told -> events.add(told.event()));
                }
            }
        }
        return incidentsOf(connection, events).stream()
                .max(Comparator.comparingLong((Incident one) -> one.mentions().stream()
                                .filter(told -> events.contains(told.event()))
                                .count())
                        .thenComparing(Incident::id, Comparator.reverseOrder()))
                .map(Incident::id);
    }

    static List<Incident> incidentsOf(Connection connection, Collection<String> events) throws SQLException {
        return told(
                connection,
                "SELECT i.id, i.line FROM events e JOIN incidents i ON i.key = e.incident_key WHERE e.until IS NULL AND"
                        + " e.id = ?",
                events,
                LinkLines::incident);
    }

    static List<Story> storiesOf(Connection connection, Collection<String> articles) throws SQLException {
        return told(
                connection,
                "SELECT s.id, s.line FROM story_articles a JOIN stories s ON s.key = a.story_key WHERE s.until IS NULL"
                        + " AND a.article = ?",
                articles,
                LinkLines::story);
    }

    private static <T> List<T> told(
            Connection connection, String sql, Collection<String> by, Function<byte[], T> reading) throws SQLException {
        SortedMap<String, T> found = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String one : by) {
                statement.setString(1, one);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if (!found.containsKey(rows.getString(1))) {
                            found.put(rows.getString(1), reading.apply(Objects.requireNonNull(rows.getBytes(2))));
                        }
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    static List<String> near(Connection connection, Incident incident, int days, int most) throws SQLException {
        String sql = "WITH own AS (SELECT DISTINCT n.entity, n.text FROM events e JOIN members m ON m.event_key ="
            + " e.key JOIN entities n ON n.key = m.entity_key JOIN incidents i ON i.key = e.incident_key WHERE i.id ="
            + " ? AND i.until IS NULL AND e.until IS NULL), alike AS (SELECT n.key, n.text FROM entities n WHERE"
            + " n.text IN (SELECT text FROM own) OR n.entity IN (SELECT entity FROM own WHERE entity IS NOT NULL))"
            + " SELECT i.id, COUNT(DISTINCT l.text) AS shared FROM alike l JOIN members m ON m.entity_key = l.key JOIN"
            + " events e ON e.key = m.event_key JOIN incidents i ON i.key = e.incident_key WHERE e.until IS NULL AND"
            + " i.until IS NULL AND i.id <> ? AND (CAST(? AS INTEGER) IS NULL OR i.last_day >= ?) AND (CAST(? AS"
            + " INTEGER) IS NULL OR i.first_day <= ?) GROUP BY i.id ORDER BY shared DESC, i.id LIMIT ?";
        List<String> near = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, incident.id());
            statement.setString(2, incident.id());
            day(statement, 3, incident.firstSeen(), -days);
            day(statement, 5, incident.lastSeen(), days);
            statement.setInt(7, most);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    near.add(rows.getString(1));
                }
            }
        }
        return near;
    }

    /** A day twice, shifted; null where there is none. */
    private static void day(PreparedStatement statement, int place, @Nullable LocalDate day, int shift)
            throws SQLException {
        for (int at = place; at < place + 2; at++) {
            if (day == null) {
                statement.setNull(at, Types.INTEGER);
            } else {
                statement.setInt(at, Math.toIntExact(day.toEpochDay() + shift));
            }
        }
    }

    /** What a table holds of some ids, in their order; those that are not in force are left out. */
    static <T> List<T> byId(Connection connection, String table, List<String> ids, Function<byte[], T> reading)
            throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, T> found = new HashMap<>();
        String sql = "SELECT id, line FROM " + table + " WHERE until IS NULL AND id IN ("
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int id = 0; id < ids.size(); id++) {
                statement.setString(id + 1, ids.get(id));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), reading.apply(Objects.requireNonNull(rows.getBytes(2))));
                }
            }
        }
        List<T> inOrder = new ArrayList<>();
        for (String id : ids) {
            T one = found.get(id);
            if (one != null) {
                inOrder.add(one);
            }
        }
        return inOrder;
    }
}
