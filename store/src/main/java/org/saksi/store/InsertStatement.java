package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are written by a statement that is executed in batches. */
final class InsertStatement extends Insert {
    private final PreparedStatement statement;
    private int column;
    private int waiting;

    InsertStatement(Connection connection, String table, List<String> columns) throws SQLException {
        this.statement = connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns)
                + ") VALUES (?" + ", ?".repeat(columns.size() - 1) + ")");
    }

    @Override
    Insert number(long value) throws SQLException {
        statement.setLong(++column, value);
        return this;
    }

    @Override
    Insert number(@Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.BIGINT);
        } else {
            statement.setLong(++column, value);
        }
        return this;
    }

    @Override
    Insert flag(boolean value) throws SQLException {
        statement.setShort(++column, (short) (value ? 1 : 0));
        return this;
    }

    @Override
    Insert day(@Nullable LocalDate day) throws SQLException {
        if (day == null) {
            statement.setNull(++column, Types.INTEGER);
        } else {
            statement.setInt(++column, Math.toIntExact(day.toEpochDay()));
        }
        return this;
    }

    @Override
    Insert whole(int value) throws SQLException {
        statement.setInt(++column, value);
        return this;
    }

    @Override
    Insert real(@Nullable Double value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.DOUBLE);
        } else {
            statement.setDouble(++column, value);
        }
        return this;
    }

    @Override
    Insert text(@Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.VARCHAR);
        } else {
            statement.setString(++column, storable(value));
        }
        return this;
    }

    @Override
    Insert bytes(byte @Nullable [] value) throws SQLException {
        if (value == null) {
            statement.setNull(++column, Types.BINARY);
        } else {
            statement.setBytes(++column, value);
        }
        return this;
    }

    @Override
    void row() throws SQLException {
        statement.addBatch();
        column = 0;
        waiting++;
    }

    @Override
    void write() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    void forget() throws SQLException {
        statement.clearBatch();
        column = 0;
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
