package org.saksi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows that wait for all tables; they are written table by table, those first that others refer to. One thread. */
final class Inserts implements AutoCloseable {
    /** The tables in the order in which rows are written. */
    enum Table {
        SOURCES("key", "name", "words"),
        SPEAKERS("key", "text", "words"),
        ENTITIES("key", "text", "name", "entity", "country", "sector", "text_words", "name_words"),
        PLACES(
                "key",
                "label",
                "name_known",
                "country",
                "admin1",
                "lat",
                "lon",
                "\"precision\"",
                "geoname",
                "words",
                "admin1_words"),
        PLACE_BOXES("key", "min_lon", "max_lon", "min_lat", "max_lat"),
        ARTICLES(
                "key",
                "id",
                "digest",
                "text_digest",
                "url",
                "source_key",
                "title",
                "byline",
                "published_day",
                "sort_day",
                "language",
                "since"),
        ARTICLE_TEXTS("article_key", "text"),
        ARTICLE_CODINGS("key", "article_key", "version", "coded", "since", "line"),
        PARAGRAPHS("article_key", "position", "start_point", "end_point", "origin"),
        SENTENCES("key", "article_key", "number", "start_point", "end_point"),
        SENTENCE_WORDS("sentence_key", "words", "lemmas"),
        ARTICLE_WORDS("article_key", "words", "lemmas"),
        INCIDENTS(
                "key",
                "id",
                "type",
                "status",
                "denied",
                "start_day",
                "end_day",
                "first_day",
                "last_day",
                "publishers",
                "story",
                "mentions",
                "since",
                "line"),
        MENTIONS("incident_key", "position", "event", "article", "relation"),
        EVENTS(
                "key",
                "id",
                "article_key",
                "position",
                "type",
                "mode",
                "status",
                "cameo",
                "quad",
                "score",
                "confidence",
                "when_source",
                "when_precision",
                "start_day",
                "end_day",
                "place_key",
                "sentence_key",
                "origin",
                "rule",
                "basis",
                "published_day",
                "language",
                "source_key",
                "review",
                "incident_key",
                "linked",
                "since",
                "flags"),
        EVENT_LINES("event_key", "line", "coded"),
        MEMBERS("event_key", "side", "position", "entity_key"),
        CONTEXTS("event_key", "context"),
        ATTRIBUTIONS("event_key", "position", "speaker_key", "kind"),
        QUANTITIES("event_key", "position", "kind", "least", "most", "approximate", "unit", "counted"),
        STORIES("key", "id", "title", "first_day", "last_day", "publishers", "since", "line"),
        STORY_ARTICLES("story_key", "position", "article"),
        COPIES("key", "id", "wire", "since", "line"),
        COPY_ARTICLES("copy_key", "position", "article"),
        COMMITMENTS("key", "id", "article_key", "position", "made_day", "polarity", "act", "event", "since", "line"),
        REGISTERED("key", "id", "made", "polarity", "state", "first_day", "last_day", "digest", "since"),
        STATEMENTS("registered_key", "position", "commitment", "day"),
        CHANGES("registered_key", "position", "state", "day", "cause", "why", "sure"),
        ALERTS(
                "key",
                "id",
                "kind",
                "registered",
                "said_article",
                "said_number",
                "said_start",
                "said_end",
                "event",
                "day",
                "sure",
                "needed",
                "seen",
                "digest",
                "since"),
        ALERT_PARTS("alert_key", "position", "name", "value"),
        DEAD_LETTERS("key", "revision", "input", "position", "rule", "reason", "excerpt"),
        NOTICES("key", "id", "kind", "search", "subject", "article", "said_article", "moment", "line");

        private final List<String> columns;

        Table(String... columns) {
            this.columns = List.of(columns);
        }

        List<String> columns() {
            return columns;
        }

        /** Its name in the database. */
        String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Connection connection;
    private final Dialect dialect;
    private final Map<Table, Insert> inserts = new EnumMap<>(Table.class);

    Inserts(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** The rows of a table. */
    Insert of(Table table) throws SQLException {
        Insert insert = inserts.get(table);
        if (insert == null) {
            insert = dialect.insert(connection, table);
            inserts.put(table, insert);
        }
        return insert;
    }

    void write() throws SQLException {
        for (Insert insert : inserts.values()) {
            insert.write();
        }
    }

    void forget() throws SQLException {
        for (Insert insert : inserts.values()) {
            insert.forget();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Insert insert : inserts.values()) {
            insert.close();
        }
    }
}
