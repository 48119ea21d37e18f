package org.saksi.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads a dataset: all its statements see one state of it.
 *
 * @param <T> what is read
 */
public interface Reading<T> {
    /**
     * Reads on a connection that refuses to write and is taken back afterwards.
     *
     * @throws SQLException when the database does not answer
     */
    T read(Connection connection) throws SQLException;
}
