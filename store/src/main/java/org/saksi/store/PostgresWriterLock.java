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
    /** The first half of the lock's number, "saks"; the second is the schema's. */
    private static final int FAMILY = 0x73616b73;

    private static final String SCHEMA = "hashtext(current_schema())";

    /** The server cuts longer names. */
    private static final int LONGEST_NAME = 63;

    private final Connection session;

    private PostgresWriterLock(Connection session) {
        this.session = session;
    }

    static PostgresWriterLock take(Connection session, String location, String holder) throws SQLException {
        try (Statement statement = session.createStatement()) {
            try (ResultSet taken =
                    statement.executeQuery("SELECT pg_try_advisory_lock(" + FAMILY + ", " + SCHEMA + ")")) {
                taken.next();
                if (!taken.getBoolean(1)) {
                    throw new DatasetBusyException("[" + location
                            + "] dataset must have one writer at a time but is being written by " + holder(statement));
                }
            }
        }
        try (PreparedStatement name = session.prepareStatement("SELECT set_config('application_name', ?, false)")) {
            name.setString(1, holder.substring(0, Math.min(holder.length(), LONGEST_NAME)));
            name.execute();
        }
        return new PostgresWriterLock(session);
    }

    private static String holder(Statement statement) throws SQLException {
        String sql = "SELECT COALESCE(NULLIF(a.application_name, ''), 'session ' || a.pid) FROM pg_locks l"
                + " JOIN pg_stat_activity a ON a.pid = l.pid WHERE l.locktype = 'advisory' AND l.granted"
                + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                + " AND l.classid = " + FAMILY + " AND l.objid = CAST(CAST(" + SCHEMA
                + " AS bigint) & 4294967295 AS oid)";
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "a session that has just ended";
        }
    }

    @Override
    public void close() {
        try (Statement statement = session.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + FAMILY + ", " + SCHEMA + ")");
        } catch (SQLException e) {
            throw new DatasetException("[dataset] right to write must be given back but the session is broken", e);
        }
    }
}
