package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Compares what is in force with what was after an earlier revision. */
final class ChangeReading {
    private ChangeReading() {}

    static Changes since(Connection connection, long revision) throws SQLException {
        Revision newest = Revisions.newest(connection);
        long to = newest == null ? 0 : newest.number();
        if (revision < 0 || revision > to) {
            throw new DatasetException("[changes] revision must be between 0 and " + to + " but was " + revision);
        }
        return new Changes(
                revision,
                to,
                articles(connection, revision),
                ids(connection, "events", "x.since > ? OR x.linked > ?", revision),
                ids(connection, "incidents", "x.since > ?", revision),
                ids(connection, "registered", "x.since > ?", revision));
    }

    /** An article whose coding is another than before changed, too. */
    private static Changes.Ids articles(Connection connection, long revision) throws SQLException {
        Changes.Ids rows = ids(connection, "articles", "x.since > ?", revision);
        TreeSet<String> changed = new TreeSet<>(rows.changed());
        changed.addAll(list(
                connection,
                "SELECT a.id FROM articles a JOIN article_codings c ON c.article_key = a.key WHERE a.until IS NULL"
                        + " AND c.until IS NULL AND c.since > ? AND a.since <= ?",
                revision,
                revision));
        return new Changes.Ids(rows.added(), List.copyOf(changed), rows.deleted());
    }

    private static Changes.Ids ids(Connection connection, String table, String isNew, long revision)
            throws SQLException {
        String then = "EXISTS (SELECT 1 FROM " + table + " t WHERE t.id = x.id AND t.since <= ? AND t.until > ?)";
        long[] twice = {revision, revision};
        List<String> added = list(
                connection,
                "SELECT x.id FROM " + table + " x WHERE x.until IS NULL AND x.since > ? AND NOT " + then
                        + " ORDER BY x.id",
                joined(new long[] {revision}, twice));
        long[] news = isNew.contains("linked") ? twice : new long[] {revision};
        List<String> changed = list(
                connection,
                "SELECT x.id FROM " + table + " x WHERE x.until IS NULL AND (" + isNew + ") AND (x.since <= ? OR "
                        + then + ") ORDER BY x.id",
                joined(news, new long[] {revision}, twice));
        List<String> deleted = list(
                connection,
                "SELECT DISTINCT x.id FROM " + table
                        + " x WHERE x.since <= ? AND x.until > ? AND NOT EXISTS (SELECT 1 FROM " + table
                        + " t WHERE t.id = x.id AND t.until IS NULL) ORDER BY x.id",
                twice);
        return new Changes.Ids(added, changed, deleted);
    }

    private static long[] joined(long[]... parts) {
        return Arrays.stream(parts).flatMapToLong(Arrays::stream).toArray();
    }

    private static List<String> list(Connection connection, String sql, long... values) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int value = 0; value < values.length; value++) {
                statement.setLong(value + 1, values[value]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }
}
