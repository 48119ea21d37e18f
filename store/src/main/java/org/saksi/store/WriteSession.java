package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Manifest;

/**
 * The connection that writes, with its statements, and the revision that its changes belong to. One thread.
 *
 * <p>A revision gets its number with its first change, so that a run that changes nothing leaves no trace.
 */
final class WriteSession implements AutoCloseable {
    private final Connection connection;
    private final Dialect dialect;
    private final InstantSource clock;
    private final Inserts inserts;
    private final Keys keys;
    private final Dictionaries dictionaries;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private @Nullable Run run;
    private long revision;
    /** Whether the row of the revision was written in the transaction that goes on. */
    private boolean numberedHere;

    private boolean changed;

    WriteSession(Connection connection, Dialect dialect, InstantSource clock) {
        this.connection = connection;
        this.dialect = dialect;
        this.clock = clock;
        this.inserts = new Inserts(connection, dialect);
        this.keys = new Keys(connection);
        this.dictionaries = new Dictionaries(connection, dialect, inserts, keys);
    }

    /** Writes in a transaction. */
    interface Work<T> {
        T run() throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    Insert insert(Inserts.Table table) throws SQLException {
        return inserts.of(table);
    }

    long nextKey(Inserts.Table table) throws SQLException {
        return keys.next(table);
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    /** Writes the rows that wait, so that statements see them. */
    void flush() throws SQLException {
        inserts.write();
    }

    /** A statement that is kept; its parameters are the caller's to set, each time. */
    PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    /** Executes a change with numbers as its parameters. */
    int update(String sql, long... parameters) throws SQLException {
        PreparedStatement statement = statement(sql);
        for (int parameter = 0; parameter < parameters.length; parameter++) {
            statement.setLong(parameter + 1, parameters[parameter]);
        }
        return statement.executeUpdate();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What the next changes belong to; goes on with the newest revision if that is the same run, cut off. */
    void begin(Run next) throws SQLException {
        run = next;
        revision = cutOff(next);
    }

    /** The number of the revision; the first call makes it. */
    long revision() throws SQLException {
        changed = true;
        if (revision == 0) {
            long number;
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM revisions")) {
                rows.next();
                number = rows.getLong(1);
            }
            insert(number, Objects.requireNonNull(run, "a run must have begun"));
            revision = number;
            numberedHere = true;
        }
        return revision;
    }

    /** Does something in a transaction; whatever fails undoes all of it. */
    <T> T inTransaction(String doing, Work<T> work) {
        try {
            connection.setAutoCommit(false);
            T result = work.run();
            inserts.write();
            countBatch();
            connection.commit();
            numberedHere = false;
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            undo(e);
            throw dialect.isRefusedRow(e)
                    ? new RefusedRowException(dialect.explained(doing, e))
                    : dialect.explained(doing, e);
        } catch (RuntimeException e) {
            undo(e);
            throw e;
        }
    }

    /** A database that has undone the transaction by itself, as SQLite does on a full disk, refuses these steps. */
    private void undo(Exception cause) {
        changed = false;
        if (numberedHere) {
            revision = 0;
            numberedHere = false;
        }
        dictionaries.forget();
        undoing(cause, inserts::forget);
        undoing(cause, connection::rollback);
        undoing(cause, () -> connection.setAutoCommit(true));
    }

    private interface Undoing {
        void run() throws SQLException;
    }

    private static void undoing(Exception cause, Undoing step) {
        try {
            step.run();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Says that the run is complete. */
    void finish() {
        long number = revision;
        if (number > 0) {
            inTransaction("finishing a revision", () -> {
                close(number);
                return number;
            });
        }
        forget();
    }

    /** Changes what belongs to one revision. */
    interface Change {
        void make(WriteSession session) throws SQLException;
    }

    /**
     * Makes a change that is a complete revision of its own, inside of a transaction, in which others may follow.
     *
     * @return its number
     */
    long revise(Run made, Change change) throws SQLException {
        begin(made);
        change.make(this);
        flush();
        long number = revision();
        countBatch();
        close(number);
        forget();
        return number;
    }

    private void countBatch() throws SQLException {
        if (changed) {
            update("UPDATE revisions SET batches = batches + 1 WHERE number = ?", revision);
            changed = false;
        }
    }

    /** Marks a revision as complete, inside of a transaction. */
    void close(long number) throws SQLException {
        PreparedStatement statement =
                statement("UPDATE revisions SET finished = ? WHERE number = ? AND finished IS NULL");
        statement.setString(1, now().toString());
        statement.setLong(2, number);
        statement.executeUpdate();
    }

    /** Leaves the run. */
    void forget() {
        run = null;
        revision = 0;
    }

    private void insert(long number, Run made) throws SQLException {
        Manifest.Versions versions = made.versions();
        try (Insert row = new InsertStatement(
                connection,
                "revisions",
                List.of(
                        "number",
                        "kind",
                        "author",
                        "command",
                        "code",
                        "models",
                        "rules",
                        "gazetteer",
                        "codebook",
                        "reason",
                        "begun"))) {
            row.number(number)
                    .text(made.kind().label())
                    .text(made.author())
                    .text(made.command())
                    .text(versions == null ? null : versions.code())
                    .text(versions == null ? null : versions.models())
                    .text(versions == null ? null : versions.rules())
                    .text(versions == null ? null : versions.gazetteer())
                    .text(versions == null ? null : versions.codebook())
                    .text(made.reason())
                    .text(now().toString())
                    .row();
            row.write();
        }
    }

    private long cutOff(Run next) throws SQLException {
        Revision newest = Revisions.newest(connection);
        return newest != null && newest.finished() == null && newest.run().equals(next) ? newest.number() : 0;
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            inserts.close();
            dictionaries.close();
        } catch (SQLException e) {
            throw dialect.explained("closing the writer", e);
        }
    }
}
