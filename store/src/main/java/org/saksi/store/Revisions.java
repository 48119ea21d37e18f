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
import org.saksi.model.Manifest;

/** Reads the table of revisions. */
final class Revisions {
    private static final String COLUMNS =
            "SELECT number, kind, author, command, code, models, rules, gazetteer, codebook,"
                    + " reason, begun, finished, batches FROM revisions";

    private Revisions() {}

    static @Nullable Revision newest(Connection connection) throws SQLException {
        List<Revision> newest = read(connection, COLUMNS + " ORDER BY number DESC LIMIT 1");
        return newest.isEmpty() ? null : newest.getFirst();
    }

    static List<Revision> all(Connection connection) throws SQLException {
        return read(connection, COLUMNS + " ORDER BY number");
    }

    private static List<Revision> read(Connection connection, String sql) throws SQLException {
        List<Revision> revisions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String code = rows.getString(5);
                Manifest.Versions versions = code == null
                        ? null
                        : new Manifest.Versions(
                                code, rows.getString(6), rows.getString(7), rows.getString(8), rows.getString(9));
                String finished = rows.getString(12);
                revisions.add(new Revision(
                        rows.getLong(1),
                        new Run(
                                Run.Kind.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)),
                                rows.getString(3),
                                rows.getString(4),
                                versions,
                                rows.getString(10)),
                        Instant.parse(rows.getString(11)),
                        finished == null ? null : Instant.parse(finished),
                        rows.getLong(13)));
            }
        }
        return revisions;
    }
}
