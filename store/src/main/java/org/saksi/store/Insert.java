package org.saksi.store;

import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows for one table that wait to be written together. Values are given in the order of the columns. One thread. */
abstract sealed class Insert implements AutoCloseable permits InsertStatement, CopyRows {
    abstract Insert number(long value) throws SQLException;

    abstract Insert number(@Nullable Long value) throws SQLException;

    abstract Insert flag(boolean value) throws SQLException;

    abstract Insert day(@Nullable LocalDate day) throws SQLException;

    abstract Insert whole(int value) throws SQLException;

    abstract Insert real(@Nullable Double value) throws SQLException;

    /** Columns of text cannot hold U+0000 in PostgreSQL; it becomes U+FFFD in both, and the line keeps what was read. */
    abstract Insert text(@Nullable String value) throws SQLException;

    abstract Insert bytes(byte @Nullable [] value) throws SQLException;

    /** The row is complete. */
    abstract void row() throws SQLException;

    /** Writes the rows that wait. */
    abstract void write() throws SQLException;

    /** Drops the rows that wait. */
    abstract void forget() throws SQLException;

    @Override
    public abstract void close() throws SQLException;

    static String storable(String value) {
        return value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD');
    }
}
