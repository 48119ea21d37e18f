package org.saksi.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;

/** Numbers the rows of each table; right as long as one writer writes. One thread. */
final class Keys {
    private final Connection connection;
    private final Map<Inserts.Table, Long> last = new EnumMap<>(Inserts.Table.class);

    Keys(Connection connection) {
        this.connection = connection;
    }

    long next(Inserts.Table table) throws SQLException {
        Long before = last.get(table);
        long key = (before == null ? newest(table) : before) + 1;
        last.put(table, key);
        return key;
    }

    private long newest(Inserts.Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COALESCE(MAX(key), 0) FROM " + table.table())) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
