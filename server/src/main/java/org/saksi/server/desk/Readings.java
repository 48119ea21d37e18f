package org.saksi.server.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saksi.store.Dataset;

/** Counts of articles, by statements on the tables of the dataset. */
final class Readings {
    /** Of a moment, those of its day. */
    private static final int DAY_LETTERS = 10;

    private Readings() {}

    /** How many articles were published on each day. */
    static SortedMap<LocalDate, Long> coverage(Dataset dataset) {
        String sql = "SELECT published_day, COUNT(*) FROM articles WHERE until IS NULL AND published_day IS NOT NULL"
                + " GROUP BY published_day";
        return dataset.read(connection -> {
            SortedMap<LocalDate, Long> days = new TreeMap<>();
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    days.put(LocalDate.ofEpochDay(rows.getLong(1)), rows.getLong(2));
                }
            }
            return Collections.unmodifiableSortedMap(days);
        });
    }

    /** The publishers, those of most articles first. */
    static List<Desk.Source> sources(Dataset dataset) {
        return dataset.read(connection -> {
            Map<String, Long> events = new HashMap<>();
            String counted = "SELECT COALESCE(s.name, ''), COUNT(*) FROM events e LEFT JOIN sources s"
                    + " ON s.key = e.source_key WHERE e.until IS NULL GROUP BY COALESCE(s.name, '')";
            try (PreparedStatement statement = connection.prepareStatement(counted);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.put(rows.getString(1), rows.getLong(2));
                }
            }
            String sql =
                    "SELECT COALESCE(s.name, ''), COUNT(*), MAX(a.published_day) FROM articles a LEFT JOIN sources s"
                            + " ON s.key = a.source_key WHERE a.until IS NULL GROUP BY COALESCE(s.name, '') ORDER BY 2"
                            + " DESC, 1";
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                return sources(rows, events);
            }
        });
    }

    /** What came on each day; rows are counted by revision, of which there are few, and revisions put to days. */
    static SortedMap<LocalDate, Desk.Intake> intake(Dataset dataset) {
        return dataset.read(connection -> {
            Map<Long, LocalDate> days = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement("SELECT number, begun FROM revisions");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    days.put(rows.getLong(1), LocalDate.parse(rows.getString(2).substring(0, DAY_LETTERS)));
                }
            }
            SortedMap<LocalDate, Desk.Intake> intake = new TreeMap<>();
            String articles = "SELECT since, COUNT(*), 0, 0 FROM articles WHERE until IS NULL GROUP BY since";
            // An event that somebody decided about has a row of that decision; it came with the latest row that was
            // none.
            String events =
                    "SELECT came, 0, COUNT(*), 0 FROM (SELECT CASE WHEN " + decided("r") + " THEN COALESCE((SELECT"
                            + " MAX(b.since) FROM events"
                            + " b JOIN revisions q ON"
                            + " q.number = b.since WHERE"
                            + " b.id = e.id AND NOT "
                            + decided("q") + "), e.since) ELSE e.since END AS came FROM events e JOIN revisions r"
                            + " ON r.number = e.since WHERE e.until IS NULL) AS told GROUP BY came";
            add(connection, articles, days, intake);
            add(connection, events, days, intake);
            add(connection, "SELECT revision, 0, 0, COUNT(*) FROM dead_letters GROUP BY revision", days, intake);
            return Collections.unmodifiableSortedMap(intake);
        });
    }

    private static String decided(String revision) {
        return revision + ".kind IN ('review', 'undo')";
    }

    private static void add(
            Connection connection, String sql, Map<Long, LocalDate> days, SortedMap<LocalDate, Desk.Intake> intake)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Desk.Intake more = new Desk.Intake(rows.getLong(2), rows.getLong(3), rows.getLong(4));
                intake.merge(Objects.requireNonNull(days.get(rows.getLong(1))), more, Desk.Intake::plus);
            }
        }
    }

    private static List<Desk.Source> sources(ResultSet rows, Map<String, Long> events) throws SQLException {
        List<Desk.Source> sources = new ArrayList<>();
        while (rows.next()) {
            long day = rows.getLong(3);
            LocalDate last = rows.wasNull() ? null : LocalDate.ofEpochDay(day);
            sources.add(new Desk.Source(
                    rows.getString(1), rows.getLong(2), events.getOrDefault(rows.getString(1), 0L), last));
        }
        return List.copyOf(sources);
    }
}
