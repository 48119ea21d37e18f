package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A long result as a stream that keeps a connection until it is closed. */
final class Cursor<T> extends Spliterators.AbstractSpliterator<T> {
    private final Dialect dialect;
    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final RowReader<T> reader;

    private Cursor(
            Dialect dialect, Connection connection, PreparedStatement statement, ResultSet rows, RowReader<T> reader) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        this.dialect = dialect;
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.reader = reader;
    }

    /** Makes a value of the row on which a result stands. */
    interface RowReader<T> extends AutoCloseable {
        T read(ResultSet rows) throws SQLException;

        @Override
        default void close() throws SQLException {}
    }

    /** Makes what reads the rows, on the connection of the cursor. */
    interface RowReading<T> {
        RowReader<T> on(Connection connection) throws SQLException;
    }

    /** The stream of a query; to be closed, which gives the connection back. */
    static <T> Stream<T> stream(Dialect dialect, Connection connection, String sql, RowReading<T> reading)
            throws SQLException {
        return stream(dialect, connection, sql, List.of(), reading);
    }

    /** The stream of a query with a {@code ?} for each of some values. */
    static <T> Stream<T> stream(
            Dialect dialect, Connection connection, String sql, List<Object> values, RowReading<T> reading)
            throws SQLException {
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int value = 0; value < values.size(); value++) {
                statement.setObject(value + 1, values.get(value));
            }
            statement.setFetchSize(dialect.fetchSize());
            Cursor<T> cursor =
                    new Cursor<>(dialect, connection, statement, statement.executeQuery(), reading.on(connection));
            return StreamSupport.stream(cursor, false).onClose(cursor::end);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        T value;
        try {
            if (!rows.next()) {
                return false;
            }
            value = reader.read(rows);
        } catch (SQLException e) {
            throw dialect.explained("reading", e);
        }
        action.accept(value);
        return true;
    }

    private void end() {
        try (connection;
                statement;
                rows) {
            reader.close();
        } catch (SQLException e) {
            throw dialect.explained("ending a reading", e);
        }
    }
}
