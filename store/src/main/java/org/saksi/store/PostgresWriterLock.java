package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An advisory lock of the session that writes, which the server releases with the session; the session's application name
 * says who has it.
 */
final class PostgresWriterLock implements WriterLock {
    /** The second half of the lock's number; the first is that of the right. */
    private static final String SCHEMA = "hashtext(current_schema())";

    /** The server cuts longer names. */
    private static final int LONGEST_NAME = 63;

    /** How long the server may take to say that the session is there. */
    private static final int ANSWER_SECONDS = 10;

    private final Connection session;
    private final Right right;

    private PostgresWriterLock(Connection session, Right right) {
        this.session = session;
        this.right = right;
    }

    static PostgresWriterLock take(Connection session, String location, Right right, String holder)
            throws SQLException {
        try (Statement statement = session.createStatement()) {
            try (ResultSet taken =
                    statement.executeQuery("SELECT pg_try_advisory_lock(" + right.family() + ", " + SCHEMA + ")")) {
                taken.next();
                if (!taken.getBoolean(1)) {
                    throw right.taken(location, holder(statement, right));
                }
            }
        }
        try (PreparedStatement name = session.prepareStatement("SELECT set_config('application_name', ?, false)")) {
            name.setString(1, holder.substring(0, Math.min(holder.length(), LONGEST_NAME)));
            name.execute();
        }
        return new PostgresWriterLock(session, right);
    }

    private static String holder(Statement statement, Right right) throws SQLException {
        String sql = "SELECT COALESCE(NULLIF(a.application_name, ''), 'session ' || a.pid) FROM pg_locks l"
                + " JOIN pg_stat_activity a ON a.pid = l.pid" + granted(right);
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "a session that has just ended";
        }
    }

    /** Takes the locks {@code l} of a right on this schema. */
    private static String granted(Right right) {
        return " WHERE l.locktype = 'advisory' AND l.granted"
                + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                + " AND l.classid = " + right.family() + " AND l.objid = CAST(CAST(" + SCHEMA
                + " AS bigint) & 4294967295 AS oid)";
    }

    static boolean isHeld(Connection reading, Right right) throws SQLException {
        try (Statement statement = reading.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM pg_locks l" + granted(right))) {
            return rows.next();
        }
    }

    @Override
    public boolean isHeld() {
        try {
            return session.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            throw new IllegalStateException(ANSWER_SECONDS + " must be a number of seconds", e);
        }
    }

    /** With the session the server has given the right back already. */
    @Override
    public void close() {
        if (!isHeld()) {
            return;
        }
        try (Statement statement = session.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + right.family() + ", " + SCHEMA + ")");
        } catch (SQLException e) {
            throw new DatasetException(
                    "[dataset] right to write or watch must be given back but the session is broken", e);
        }
    }
}
