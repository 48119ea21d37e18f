package org.saksi.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The right to watch a dataset, until it is closed or the process ends, however it ends; on a server also until its session
 * ends, as it does when the server is begun anew or the network fails. One thread.
 */
public final class Watching implements AutoCloseable {
    private final Connection connection;
    private final WriterLock lock;
    private final Dialect dialect;

    Watching(Connection connection, WriterLock lock, Dialect dialect) {
        this.connection = connection;
        this.lock = lock;
        this.dialect = dialect;
    }

    /** Whether the right is still there; once it is lost, somebody else may have it. */
    public boolean isHeld() {
        return lock.isHeld();
    }

    /** Gives the right back. */
    @Override
    public void close() {
        try (connection;
                lock) {
            // Both are closed, the lock first.
        } catch (SQLException e) {
            throw dialect.explained("ending the watching", e);
        }
    }
}
