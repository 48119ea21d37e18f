package org.saksi.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.saksi.store.Inserts.Table;
import org.sqlite.SQLiteErrorCode;

/**
 * A folder with one database file.
 *
 * <p>The write-ahead log is synced at every commit (synchronous = FULL): what an ingest has reported as done survives a loss
 * of power, and there is one sync for a few hundred articles.
 */
record SqliteDialect(Path folder) implements Dialect {
    static final String FILE = "saksi.db";

    private static final int BUSY_MILLIS = 30_000;

    private Path file() {
        return folder.resolve(FILE);
    }

    @Override
    public String url() {
        return "jdbc:sqlite:" + file();
    }

    @Override
    public String location() {
        return folder.toString();
    }

    @Override
    public String migrations() {
        return "sqlite";
    }

    @Override
    public boolean exists() {
        return Files.exists(file());
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new DatasetException("[" + location() + "] dataset must be a folder but is a file", e);
        } catch (IOException e) {
            throw new DatasetException("[" + location() + "] folder of the dataset cannot be made: " + e, e);
        }
        if (!Files.isWritable(folder)) {
            throw new DatasetException("[" + location() + "] folder of the dataset must be writable but is read-only");
        }
    }

    @Override
    public Connection looking() throws SQLException {
        return DriverManager.getConnection(url());
    }

    @Override
    public HikariDataSource readers(int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("saksi-readers");
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("busy_timeout", BUSY_MILLIS);
        config.setConnectionInitSql("PRAGMA query_only = ON");
        config.addDataSourceProperty("cache_size", "-65536");
        config.addDataSourceProperty("mmap_size", "1073741824");
        config.addDataSourceProperty("temp_store", "MEMORY");
        return new HikariDataSource(config);
    }

    @Override
    public Connection writing() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("busy_timeout", String.valueOf(BUSY_MILLIS));
        settings.setProperty("cache_size", "-262144");
        settings.setProperty("temp_store", "MEMORY");
        settings.setProperty("transaction_mode", "IMMEDIATE");
        Connection connection = DriverManager.getConnection(url(), settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = 16384");
        }
        return connection;
    }

    @Override
    public WriterLock lock(Connection writing, Right right, String holder) {
        return FileWriterLock.take(folder, right, holder);
    }

    @Override
    public boolean isHeld(Connection reading, Right right) {
        return FileWriterLock.isHeld(folder, right);
    }

    @Override
    public boolean hasTable(Connection connection, String table) throws SQLException {
        String sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public boolean hasTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM sqlite_master LIMIT 1")) {
            return rows.next();
        }
    }

    @Override
    public Insert insert(Connection writing, Table table) throws SQLException {
        List<String> columns = switch (table) {
            case SENTENCE_WORDS, ARTICLE_WORDS -> List.of("rowid", "words", "lemmas");
            default -> table.columns();
        };
        return new InsertStatement(writing, table.table(), columns);
    }

    @Override
    public String deleteWords(String table) {
        return "DELETE FROM " + table + " WHERE rowid = ?";
    }

    @Override
    public String indexed(List<String> words) {
        return String.join(" ", words);
    }

    @Override
    public int fetchSize() {
        return 0;
    }

    @Override
    public String deleteBox() {
        return "DELETE FROM place_boxes WHERE key = ?";
    }

    @Override
    public void beforeErasing(Connection writing) throws SQLException {
        try (Statement statement = writing.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
        }
    }

    @Override
    public void afterErasing(Connection writing) throws SQLException {
        try (Statement statement = writing.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            statement.execute("PRAGMA secure_delete = OFF");
        }
    }

    /** A segment keeps the words of a deleted row until it is merged; optimizing merges all of them. */
    @Override
    public void purgeIndexes(Connection writing) throws SQLException {
        beforeErasing(writing);
        try (Statement statement = writing.createStatement()) {
            statement.execute("INSERT INTO sentence_words (sentence_words) VALUES ('optimize')");
            statement.execute("INSERT INTO article_words (article_words) VALUES ('optimize')");
        }
        afterErasing(writing);
    }

    @Override
    public long bytes(Connection connection) throws SQLException {
        try {
            long bytes = 0;
            for (String name : List.of(FILE, FILE + "-wal", FILE + "-shm")) {
                Path part = folder.resolve(name);
                bytes += Files.exists(part) ? Files.size(part) : 0;
            }
            return bytes;
        } catch (IOException e) {
            throw new DatasetException("[" + location() + "] size of the dataset cannot be read: " + e, e);
        }
    }

    @Override
    public DatasetException explained(String doing, SQLException cause) {
        String why = switch (code(cause)) {
            case SQLITE_FULL -> "the disk is full; nothing of this batch was written";
            case SQLITE_READONLY -> "the database is read-only";
            case SQLITE_CANTOPEN -> FILE + " cannot be opened";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program keeps the database locked";
            case SQLITE_NOTADB -> FILE + " must be a SQLite database but is none";
            case SQLITE_CORRUPT -> "the database file is damaged: " + cause.getMessage();
            case SQLITE_IOERR -> "the disk cannot be read or written: " + cause.getMessage();
            default -> String.valueOf(cause.getMessage());
        };
        return new DatasetException("[" + location() + "] " + doing + " must succeed but " + why, cause);
    }

    @Override
    public boolean isRefusedRow(SQLException cause) {
        return switch (code(cause)) {
            case SQLITE_CONSTRAINT, SQLITE_TOOBIG, SQLITE_MISMATCH -> true;
            default -> false;
        };
    }

    /** The primary code: the lowest byte, whatever the extended one says. */
    private static SQLiteErrorCode code(SQLException cause) {
        return SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xFF);
    }

    @Override
    public String holdsAny(String table) {
        return "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?";
    }

    @Override
    public String anyOf(List<List<String>> phrases) {
        return phrases.stream()
                .map(words -> "\"" + String.join(" ", words) + "\"")
                .collect(Collectors.joining(" OR "));
    }
}
