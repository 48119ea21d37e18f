package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a dataset to the version of this program, and refuses what is no dataset or a newer one. */
final class Schema {
    /** The version of the newest migration; a test holds it to the files. */
    static final int VERSION = 6;

    private static final String HISTORY = "flyway_schema_history";
    private static final String FORMAT = "saksi-dataset";

    /** What is in the place of a dataset. */
    private enum Found {
        NOTHING,
        OLDER,
        CURRENT
    }

    private Schema() {}

    /** Whether the tables must be made or migrated before the dataset can be used; both need the right to write. */
    static boolean isOutdated(Dialect dialect, Connection connection) throws SQLException {
        return found(dialect, connection) != Found.CURRENT;
    }

    /** Whether there is no dataset, though there may be an empty database. */
    static boolean isMissing(Dialect dialect, Connection connection) throws SQLException {
        return found(dialect, connection) == Found.NOTHING;
    }

    /** Makes or migrates the tables. */
    static void migrate(Dialect dialect) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(dialect.url(), null, null)
                    .locations("classpath:db/migration/" + dialect.migrations())
                    .table(HISTORY)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatasetException(
                    "[" + dialect.location() + "] tables must be made but cannot be: " + e.getMessage(), e);
        }
    }

    /** Writes into the dataset the dictionary of its lines, for programs that read it without this one. */
    static void complete(Connection writing) throws SQLException {
        String sql = "INSERT INTO dataset (name, value) VALUES ('dictionary', ?) ON CONFLICT DO NOTHING";
        try (PreparedStatement insert = writing.prepareStatement(sql)) {
            insert.setString(1, PackedLines.skeleton());
            insert.executeUpdate();
        }
    }

    private static Found found(Dialect dialect, Connection connection) throws SQLException {
        if (!dialect.hasTable(connection, HISTORY)) {
            if (dialect.hasTables(connection)) {
                throw notOurs(dialect);
            }
            return Found.NOTHING;
        }
        if (!dialect.hasTable(connection, "dataset")) {
            return afterHistoryAlone(dialect, connection);
        }
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT value FROM dataset WHERE name = 'format'")) {
                if (!rows.next() || !FORMAT.equals(rows.getString(1))) {
                    throw notOurs(dialect);
                }
            }
            int version = version(statement);
            if (version > VERSION) {
                throw new DatasetException("[" + dialect.location() + "] schema must be of version " + VERSION
                        + " or older to be read by this program but was of version " + version
                        + ", made by a newer one");
            }
            return version < VERSION ? Found.OLDER : Found.CURRENT;
        }
    }

    /** The history is made before the tables; a program that was killed between the two leaves it without an entry. */
    private static Found afterHistoryAlone(Dialect dialect, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (version(statement) > 0) {
                throw notOurs(dialect);
            }
            return Found.NOTHING;
        }
    }

    private static int version(Statement statement) throws SQLException {
        int newest = 0;
        String sql = "SELECT version FROM " + HISTORY + " WHERE success AND version IS NOT NULL";
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                newest = Math.max(newest, Integer.parseInt(rows.getString(1)));
            }
        }
        return newest;
    }

    private static DatasetException notOurs(Dialect dialect) {
        return new DatasetException("[" + dialect.location()
                + "] database must be a dataset of Saksi or empty but holds tables of another program");
    }
}
