package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.store.Inserts.Table;

/** The tables of notices, of their deliveries, and of how far saved searches have seen. */
final class NoticeRows {
    private static final String COLUMNS =
            "n.id, n.kind, n.search, n.subject, n.article, n.said_article, n.moment, n.line";

    private NoticeRows() {}

    /** Writes those that are new; gives how many. */
    static int add(WriteSession session, List<Notice> notices, List<String> channels) throws SQLException {
        PreparedStatement known = session.statement("SELECT 1 FROM notices WHERE id = ?");
        PreparedStatement delivery = session.statement(
                "INSERT INTO deliveries (channel, notice_key, tries, due, error) VALUES (?, ?, 0, NULL, NULL)");
        int added = 0;
        for (Notice notice : notices) {
            known.setString(1, notice.id());
            try (ResultSet rows = known.executeQuery()) {
                if (rows.next()) {
                    continue;
                }
            }
            long key = session.nextKey(Table.NOTICES);
            session.insert(Table.NOTICES)
                    .number(key)
                    .text(notice.id())
                    .text(notice.kind().label())
                    .text(notice.search())
                    .text(notice.subject())
                    .text(notice.article())
                    .text(notice.saidArticle())
                    .text(Objects.requireNonNull(Rows.text(notice.moment())))
                    .text(notice.line())
                    .row();
            session.flush();
            for (String channel : channels) {
                delivery.setString(1, channel);
                delivery.setLong(2, key);
                delivery.executeUpdate();
            }
            added++;
        }
        return added;
    }

    static boolean isThere(Connection connection, String notice) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM notices WHERE id = ?")) {
            statement.setString(1, notice);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The newest notices that still have their line, the newest first. */
    static List<Notice> newest(Connection connection, int most) throws SQLException {
        List<Notice> notices = new ArrayList<>();
        String sql = "SELECT " + COLUMNS + " FROM notices n WHERE n.line IS NOT NULL ORDER BY n.key DESC LIMIT " + most;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                notices.add(notice(rows));
            }
        }
        return notices;
    }

    static List<Delivery> due(Connection connection, String channel, @Nullable Instant now, int most)
            throws SQLException {
        List<Delivery> deliveries = new ArrayList<>();
        String sql = "SELECT " + COLUMNS + ", d.tries, d.due FROM deliveries d JOIN notices n ON n.key = d.notice_key"
                + " WHERE d.channel = ?" + (now == null ? "" : " AND (d.due IS NULL OR d.due <= ?)")
                + " ORDER BY n.key LIMIT " + most;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, channel);
            if (now != null) {
                statement.setString(2, Rows.text(now));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    deliveries.add(new Delivery(notice(rows), rows.getInt(9), Rows.moment(rows, 10)));
                }
            }
        }
        return deliveries;
    }

    static @Nullable Instant nextDelivery(Connection connection, String channel) throws SQLException {
        String sql = "SELECT MIN(COALESCE(due, '1970-01-01T00:00:00.000Z')) FROM deliveries WHERE channel = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, channel);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return Rows.moment(rows, 1);
            }
        }
    }

    private static Notice notice(ResultSet rows) throws SQLException {
        return new Notice(
                rows.getString(1),
                Notice.Kind.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                Objects.requireNonNull(Rows.moment(rows, 7)),
                rows.getString(8));
    }

    static void delivered(WriteSession session, String channel, List<String> notices) throws SQLException {
        PreparedStatement delete = session.statement(
                "DELETE FROM deliveries WHERE channel = ? AND notice_key = (SELECT key FROM notices WHERE id = ?)");
        for (String notice : notices) {
            delete.setString(1, channel);
            delete.setString(2, notice);
            delete.executeUpdate();
        }
    }

    /** Notices that were tried and were not taken. */
    static void inVain(WriteSession session, String channel, List<String> notices) throws SQLException {
        PreparedStatement update = session.statement("UPDATE deliveries SET tries = tries + 1,"
                + " failing = COALESCE(failing, ?) WHERE channel = ? AND notice_key = (SELECT key FROM notices"
                + " WHERE id = ?)");
        for (String notice : notices) {
            update.setString(1, Rows.text(session.now()));
            update.setString(2, channel);
            update.setString(3, notice);
            update.executeUpdate();
        }
    }

    static void postpone(WriteSession session, String channel, List<String> notices, Instant due, String why)
            throws SQLException {
        PreparedStatement update = session.statement("UPDATE deliveries SET due = ?, error = ?,"
                + " failing = COALESCE(failing, ?)"
                + " WHERE channel = ? AND notice_key = (SELECT key FROM notices WHERE id = ?)");
        for (String notice : notices) {
            update.setString(1, Rows.text(due));
            update.setString(2, Insert.storable(why));
            update.setString(3, Rows.text(session.now()));
            update.setString(4, channel);
            update.setString(5, notice);
            update.executeUpdate();
        }
    }

    static Map<String, Long> seen(Connection connection) throws SQLException {
        Map<String, Long> seen = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT name, seen FROM saved_searches");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                seen.put(rows.getString(1), rows.getLong(2));
            }
        }
        return seen;
    }

    static void seen(WriteSession session, String search, long revision) throws SQLException {
        PreparedStatement update = session.statement("UPDATE saved_searches SET seen = ? WHERE name = ?");
        update.setLong(1, revision);
        update.setString(2, search);
        update.executeUpdate();
    }

    static boolean wasThere(Connection connection, String event, long revision) throws SQLException {
        String sql = "SELECT 1 FROM events WHERE id = ? AND until IS NOT NULL AND since <= ? LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, event);
            statement.setLong(2, revision);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Erases what is to be delivered, or could be shown again, of an article. */
    static void erase(WriteSession session, String article) throws SQLException {
        String which = " WHERE article = ? OR said_article = ?";
        for (String sql : List.of(
                "DELETE FROM deliveries WHERE notice_key IN (SELECT key FROM notices" + which + ")",
                "UPDATE notices SET line = NULL" + which)) {
            PreparedStatement statement = session.statement(sql);
            statement.setString(1, article);
            statement.setString(2, article);
            statement.executeUpdate();
        }
    }
}
