package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says which articles a coding made, and which of them hold certain words. */
final class CodingRows {
    private static final String IN_FORCE = " FROM article_codings c JOIN articles a ON a.key = c.article_key"
            + " WHERE c.until IS NULL AND a.until IS NULL";

    /** Words of one search; more make several. */
    private static final int WORDS_AT_ONCE = 200;

    private CodingRows() {}

    static SortedMap<String, Long> counts(Connection connection) throws SQLException {
        SortedMap<String, Long> counts = new TreeMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT c.version, COUNT(*)" + IN_FORCE + " GROUP BY c.version");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    static List<String> articles(
            Connection connection, Dialect dialect, String coding, String language, @Nullable Set<String> words)
            throws SQLException {
        String all = "SELECT a.id" + IN_FORCE + " AND c.version = ? AND a.language = ?";
        TreeSet<String> ids = new TreeSet<>();
        if (words == null) {
            add(connection, all, List.of(coding, language), ids);
            return List.copyOf(ids);
        }
        List<List<String>> folded = words.stream()
                .map(FoldedWords::of)
                .filter(word -> !word.isEmpty())
                .toList();
        for (int from = 0; from < folded.size(); from += WORDS_AT_ONCE) {
            List<List<String>> some = folded.subList(from, Math.min(folded.size(), from + WORDS_AT_ONCE));
            add(
                    connection,
                    all + " AND a.key IN (" + dialect.holdsAny("article_words") + ")",
                    List.of(coding, language, dialect.anyOf(some)),
                    ids);
        }
        return List.copyOf(ids);
    }

    private static void add(Connection connection, String sql, List<String> values, Set<String> ids)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int value = 0; value < values.size(); value++) {
                statement.setString(value + 1, values.get(value));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        ids.addAll(found);
    }
}
