package org.saksi.store;

import java.util.List;
import java.util.stream.Collectors;

/** Full text in PostgreSQL. */
class PostgresFullTextTest extends FullTextContract {
    private final String location = PostgresServer.newSchema();

    @Override
    String location() {
        return location;
    }

    @Override
    String query(String table, String column) {
        return "SELECT article_key FROM " + table + " WHERE " + column + " @@ CAST(? AS tsquery)";
    }

    @Override
    String phrase(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" <-> "));
    }
}
