package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows for one table that wait to be written together. Values are given in the order of the columns. One thread. */
final class Insert implements AutoCloseable {
    private final PreparedStatement statement;
    private int column;
    private int waiting;

    Insert(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    static String into(String table, String... columns) {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (?"
                + ", ?".repeat(columns.length - 1) + ")";
    }

    Insert number(long value) throws SQLException {
        statement.setLong(++column, value);
        return this;
    }

    Insert number(@Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.BIGINT);
        } else {
            statement.setLong(++column, value);
        }
        return this;
    }

    Insert flag(boolean value) throws SQLException {
        statement.setShort(++column, (short) (value ? 1 : 0));
        return this;
    }

    Insert day(@Nullable LocalDate day) throws SQLException {
        if (day == null) {
            statement.setNull(++column, Types.INTEGER);
        } else {
            statement.setInt(++column, Math.toIntExact(day.toEpochDay()));
        }
        return this;
    }

    Insert whole(int value) throws SQLException {
        statement.setInt(++column, value);
        return this;
    }

    Insert real(@Nullable Double value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.DOUBLE);
        } else {
            statement.setDouble(++column, value);
        }
        return this;
    }

    /** Columns of text cannot hold U+0000 in PostgreSQL; it becomes U+FFFD in both, and the line keeps what was read. */
    Insert text(@Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.VARCHAR);
        } else {
            statement.setString(++column, storable(value));
        }
        return this;
    }

    Insert bytes(byte @Nullable [] value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.BINARY);
        } else {
            statement.setBytes(++column, value);
        }
        return this;
    }

    void row() throws SQLException {
        statement.addBatch();
        column = 0;
        waiting++;
    }

    void write() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    void forget() throws SQLException {
        statement.clearBatch();
        column = 0;
        waiting = 0;
    }

    static String storable(String value) {
        return value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD');
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
