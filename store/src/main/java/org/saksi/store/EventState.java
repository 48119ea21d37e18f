package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Events in force with what the dataset was when they were read, all of one state whatever is written meanwhile; to be
 * closed. For one thread.
 *
 * @param revision the newest revision of that state, 0 where nothing was ever written
 * @param total how many events were in force
 * @param matching how many of them {@code events} gives
 * @param events in the stable order of {@link EventPosition}; can be read once
 */
public record EventState(long revision, long total, long matching, Stream<StoredEvent> events)
        implements AutoCloseable {
    /**
     * Reads in one transaction, which for both databases shows one state.
     *
     * @param connection given back with the events, or at once on an error
     * @param condition SQL on {@code events e}, empty for all events
     */
    static EventState read(Dialect dialect, Connection connection, String condition, List<Object> values)
            throws SQLException {
        try {
            Revision newest = Revisions.newest(connection);
            long total = count(connection, "1 = 1", List.of());
            long matching = condition.isEmpty() ? total : count(connection, condition, values);
            String sql = condition.isEmpty() ? EventQueries.ALL : EventQueries.where(condition, "");
            return new EventState(
                    newest == null ? 0 : newest.number(),
                    total,
                    matching,
                    Cursor.stream(dialect, connection, sql, values, EventQueries::reader));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static long count(Connection connection, String condition, List<Object> values) throws SQLException {
        String sql = "SELECT count(*) FROM events e WHERE e.until IS NULL AND (" + condition + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int value = 0; value < values.size(); value++) {
                statement.setObject(value + 1, values.get(value));
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        events.close();
    }
}
