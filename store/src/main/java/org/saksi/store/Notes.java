package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The table of what the dataset says of itself, under names. */
final class Notes {
    private Notes() {}

    static @Nullable String read(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT value FROM dataset WHERE name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    static void write(WriteSession session, String name, String value) throws SQLException {
        PreparedStatement upsert = session.statement(
                "INSERT INTO dataset (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value ="
                        + " excluded.value");
        upsert.setString(1, name);
        upsert.setString(2, value);
        upsert.executeUpdate();
    }

    static void erase(WriteSession session, String name) throws SQLException {
        PreparedStatement delete = session.statement("DELETE FROM dataset WHERE name = ?");
        delete.setString(1, name);
        delete.executeUpdate();
    }
}
