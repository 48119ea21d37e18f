package org.saksi.store;

import java.sql.Connection;
import java.sql.SQLException;

/** The right to watch a dataset, until it is closed or the process ends, however it ends. One thread. */
public final class Watching implements AutoCloseable {
    private final Connection connection;
    private final WriterLock lock;
    private final Dialect dialect;

    Watching(Connection connection, WriterLock lock, Dialect dialect) {
        this.connection = connection;
        this.lock = lock;
        this.dialect = dialect;
    }

    /** Gives the right back. */
    @Override
    public void close() {
        try {
            lock.close();
            connection.close();
        } catch (SQLException e) {
            throw dialect.explained("ending the watching", e);
        }
    }
}
