package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes flags. One thread. */
final class FlagRows {
    private static final String ALL = "SELECT event, key, author, moment, note, undone_by FROM flags WHERE ";

    /** The statement that {@link #counting} executes. */
    static final String COUNTING = ALL + "event = ? AND undone_by IS NULL ORDER BY key";

    private FlagRows() {}

    /** Writes a flag as the revision that goes on. */
    static void add(WriteSession session, String event, String author, @Nullable String note) throws SQLException {
        try (Insert row = new InsertStatement(
                session.connection(), "flags", List.of("key", "event", "author", "moment", "note"))) {
            row.number(session.revision())
                    .text(event)
                    .text(author)
                    .text(session.now().toString())
                    .text(note)
                    .row();
            row.write();
        }
    }

    /** How many flags of an event count. */
    static int count(WriteSession session, String event) throws SQLException {
        PreparedStatement statement =
                session.statement("SELECT COUNT(*) FROM flags WHERE event = ? AND undone_by IS NULL");
        statement.setString(1, event);
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The flags of an event that count, in order. */
    static List<Flag> counting(PreparedStatement counting, String event) throws SQLException {
        counting.setString(1, event);
        return flags(counting);
    }

    /** All flags of an event, those taken back included, in order. */
    static List<Flag> all(Connection connection, String event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL + "event = ? ORDER BY key")) {
            statement.setString(1, event);
            return flags(statement);
        }
    }

    /** The flag that a revision is. */
    static Optional<Flag> flag(Connection connection, long revision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL + "key = ?")) {
            statement.setLong(1, revision);
            return flags(statement).stream().findFirst();
        }
    }

    /** The latest flag of somebody that counts. */
    static Optional<Flag> last(Connection connection, String author) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(ALL + "author = ? AND undone_by IS NULL ORDER BY key DESC LIMIT 1")) {
            statement.setString(1, author);
            return flags(statement).stream().findFirst();
        }
    }

    private static List<Flag> flags(PreparedStatement statement) throws SQLException {
        List<Flag> flags = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                flags.add(new Flag(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getString(3),
                        Instant.parse(rows.getString(4)),
                        rows.getString(5),
                        Rows.number(rows, 6)));
            }
        }
        return flags;
    }
}
