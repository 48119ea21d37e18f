package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Keeps which events a reviewer put off. One thread. */
final class SkipRows {
    private final WriteSession session;

    SkipRows(WriteSession session) {
        this.session = session;
    }

    /** Puts an event off, behind all that was put off before. */
    void put(String reviewer, String event) throws SQLException {
        forget(reviewer, event);
        PreparedStatement insert = session.statement("INSERT INTO skips (key, reviewer, event, seen) VALUES"
                + " ((SELECT COALESCE(MAX(key), 0) + 1 FROM skips), ?, ?,"
                + " (SELECT COALESCE(MAX(number), 0) FROM revisions))");
        insert.setString(1, reviewer);
        insert.setString(2, event);
        insert.executeUpdate();
    }

    /** Forgets that a reviewer put an event off; nothing happens where nobody did. */
    void forget(String reviewer, String event) throws SQLException {
        PreparedStatement delete = session.statement("DELETE FROM skips WHERE reviewer = ? AND event = ?");
        delete.setString(1, reviewer);
        delete.setString(2, event);
        delete.executeUpdate();
    }

    /** What was put off by a reviewer, or found undecidable by anybody, in the order in which that was last so. */
    static SequencedSet<String> putOff(Connection connection, String reviewer) throws SQLException {
        String sql = "SELECT event, seen, key FROM skips WHERE reviewer = ? UNION ALL SELECT event, MAX(revision), 0"
                + " FROM reviews WHERE decision = 'unsure' AND undone_by IS NULL GROUP BY event ORDER BY 2, 3, 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, reviewer);
            SequencedSet<String> events = new LinkedHashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.addLast(rows.getString(1));
                }
            }
            return events;
        }
    }
}
