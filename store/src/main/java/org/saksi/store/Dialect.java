package org.saksi.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.saksi.store.Inserts.Table;

/** What differs between the two databases. Implementations are immutable and thread-safe. */
sealed interface Dialect permits SqliteDialect, PostgresDialect {
    /** The location as messages name it; holds no password. */
    String location();

    /** The JDBC URL, with a password if there is one. */
    String url();

    /** The folder of the migrations on the class path, such as {@code sqlite}. */
    String migrations();

    /** Whether there is a database to open; a server always has one. */
    boolean exists();

    /** Makes what must be there before a connection can be opened. */
    void prepare();

    /** A connection for one look, which fails at once where a pool would try again. */
    Connection looking() throws SQLException;

    /** Connections that read; none is opened before it is asked for. */
    HikariDataSource readers(int connections);

    /** A connection that writes; transactions are begun and ended by the caller. */
    Connection writing() throws SQLException;

    /**
     * Takes a right, without waiting.
     *
     * @param writing the connection that will write, or stay open as long as the right is wanted
     * @throws DatasetException when somebody has it, naming who
     */
    WriterLock lock(Connection writing, Right right, String holder) throws SQLException;

    /** Whether somebody has a right, without taking it. */
    boolean isHeld(Connection reading, Right right) throws SQLException;

    /** Whether a table is there. */
    boolean hasTable(Connection connection, String table) throws SQLException;

    /** Whether there are tables at all. */
    boolean hasTables(Connection connection) throws SQLException;

    /** Rows for a table that wait to be written together. */
    Insert insert(Connection writing, Table table) throws SQLException;

    /** Takes words of a row away: {@code ?} key. */
    String deleteWords(String table);

    /** What is written into the columns of words. */
    String indexed(List<String> words);

    /** Rows to fetch at a time from a long result; 0 where the driver streams by itself. */
    int fetchSize();

    /** Takes the box of a place away: {@code ?} key; empty where an index does it. */
    String deleteBox();

    /** Called on the writing connection before words are to be erased for good. */
    void beforeErasing(Connection writing) throws SQLException;

    /** Called on the writing connection, outside of a transaction, after words were erased from tables. */
    void afterErasing(Connection writing) throws SQLException;

    /**
     * Takes words out of the indexes of full text that no row holds any more; called outside of a transaction. Takes as long as
     * writing those indexes anew.
     */
    void purgeIndexes(Connection writing) throws SQLException;

    /** Bytes on disk. */
    long bytes(Connection connection) throws SQLException;

    /** Says in a sentence what went wrong. */
    DatasetException explained(String doing, SQLException cause);

    /** Whether a row broke a rule of the schema, so that the rows of another article may still be written. */
    boolean isRefusedRow(SQLException cause);

    /** Keys of the rows of a full-text table that match {@code ?}, made by {@link #anyOf}. */
    String holdsAny(String table);

    /** Matches rows that hold one of some phrases, each of one folded word or more, as words or as lemmas. */
    String anyOf(List<List<String>> phrases);
}
