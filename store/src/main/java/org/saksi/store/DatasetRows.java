package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksi.model.DeadLetter;

/** Reads the tables of what happened to the dataset: inputs, dead letters, tombstones, saved searches. */
final class DatasetRows {
    private static final String INPUTS = "SELECT name, digest, bytes, position, state FROM inputs";

    private DatasetRows() {}

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    static @Nullable InputState input(Connection connection, String name) throws SQLException {
        List<InputState> inputs = list(connection, INPUTS + " WHERE name = ?", DatasetRows::input, name);
        return inputs.isEmpty() ? null : inputs.getFirst();
    }

    static List<InputState> inputs(Connection connection) throws SQLException {
        return list(connection, INPUTS + " ORDER BY name", DatasetRows::input);
    }

    private static InputState input(ResultSet rows) throws SQLException {
        return new InputState(
                rows.getString(1),
                rows.getString(2),
                Rows.number(rows, 3),
                rows.getLong(4),
                InputState.State.valueOf(rows.getString(5).toUpperCase(Locale.ROOT)));
    }

    static List<DeadLetter> deadLetters(Connection connection) throws SQLException {
        return list(
                connection,
                "SELECT input, position, rule, reason, excerpt FROM dead_letters ORDER BY key",
                rows -> new DeadLetter(
                        rows.getString(1),
                        Rows.number(rows, 2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5)));
    }

    static List<Tombstone> tombstones(Connection connection) throws SQLException {
        return list(
                connection,
                "SELECT article, revision, author, moment, reason, events FROM tombstones ORDER BY revision",
                rows -> new Tombstone(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getString(3),
                        Instant.parse(rows.getString(4)),
                        rows.getString(5),
                        rows.getInt(6)));
    }

    static List<SavedSearch> searches(Connection connection) throws SQLException {
        return list(
                connection,
                "SELECT name, filter, author, moment FROM saved_searches ORDER BY name",
                rows -> new SavedSearch(
                        rows.getString(1), rows.getString(2), rows.getString(3), Instant.parse(rows.getString(4))));
    }

    private static <T> List<T> list(Connection connection, String sql, Reading<T> reading, String... values)
            throws SQLException {
        List<T> list = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int value = 0; value < values.length; value++) {
                statement.setString(value + 1, values[value]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    list.add(reading.read(rows));
                }
            }
        }
        return list;
    }
}
