package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Finds incidents and stories in force by their ids. */
final class LinkQueries {
    private LinkQueries() {}

    /** All ids of a table, of what was seen last first; what has no day comes last. */
    static List<String> lastSeenFirst(Connection connection, String table) throws SQLException {
        List<String> ids = new ArrayList<>();
        String sql =
                "SELECT id FROM " + table + " WHERE until IS NULL ORDER BY COALESCE(last_day, -2147483648) DESC, id";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /** What a table holds of some ids, in their order; those that are not in force are left out. */
    static <T> List<T> byId(Connection connection, String table, List<String> ids, Function<byte[], T> reading)
            throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, T> found = new HashMap<>();
        String sql = "SELECT id, line FROM " + table + " WHERE until IS NULL AND id IN ("
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int id = 0; id < ids.size(); id++) {
                statement.setString(id + 1, ids.get(id));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), reading.apply(Objects.requireNonNull(rows.getBytes(2))));
                }
            }
        }
        List<T> inOrder = new ArrayList<>();
        for (String id : ids) {
            T one = found.get(id);
            if (one != null) {
                inOrder.add(one);
            }
        }
        return inOrder;
    }
}
