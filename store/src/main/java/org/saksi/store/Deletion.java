package org.saksi.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Deletes an article: its text and all words of it are erased, in earlier codings too, and a tombstone stays. What was linked
 * with it ends, since it may quote it, until the dataset is linked anew. One thread.
 */
final class Deletion {
    private static final List<String> OF_EVENTS =
            List.of("event_lines", "members", "contexts", "attributions", "quantities");

    private final WriteSession session;

    Deletion(WriteSession session) {
        this.session = session;
    }

    /** Deletes; gives how many events in force went. */
    int delete(String article, String author, String reason) throws SQLException {
        List<Long> articles = keys("SELECT key FROM articles WHERE id = ?", article);
        if (articles.isEmpty()
                || !keys("SELECT revision FROM tombstones WHERE article = ?", article)
                        .isEmpty()) {
            throw new DatasetException("[" + article + "] article to delete must be in the dataset but is not");
        }
        long revision = session.revision();
        int events = 0;
        ArticleRows rows = new ArticleRows(session);
        for (long key : articles) {
            events += keys("SELECT key FROM events WHERE until IS NULL AND article_key = " + key)
                    .size();
            if (!keys("SELECT key FROM articles WHERE until IS NULL AND key = " + key)
                    .isEmpty()) {
                rows.end(key);
            }
            endLinks(key, revision);
            erase(key, revision);
        }
        endLinksOfArticle(article, revision);
        IncidentRows.erase(session, article);
        FeedRows.erase(session, article);
        NoticeRows.erase(session, article);
        tombstone(article, author, reason, revision, events);
        return events;
    }

    /** What stands on an article's commitments and events. */
    private void endLinks(long key, long revision) throws SQLException {
        String commitments = "(SELECT id FROM commitments WHERE article_key = " + key + ")";
        String registered = "(SELECT registered_key FROM statements WHERE commitment IN " + commitments + ")";
        session.update("DELETE FROM changes WHERE registered_key IN " + registered);
        session.update("UPDATE registered SET until = ? WHERE until IS NULL AND key IN " + registered, revision);
        session.update(
                "UPDATE alerts SET until = ? WHERE until IS NULL AND (event IN (SELECT id FROM events WHERE"
                        + " article_key = ?) OR registered IN (SELECT id FROM registered WHERE key IN"
                        + " " + registered + "))",
                revision,
                key);
    }

    private void endLinksOfArticle(String article, long revision) throws SQLException {
        for (long key : new TreeSet<>(keys("SELECT incident_key FROM mentions WHERE article = ?", article))) {
            session.update(
                    "UPDATE events SET incident_key = NULL, linked = ? WHERE incident_key = ? AND until IS NULL",
                    revision,
                    key);
            endLinked("incidents", revision, key);
        }
        for (long key : new TreeSet<>(keys("SELECT story_key FROM story_articles WHERE article = ?", article))) {
            endLinked("stories", revision, key);
            session.update("UPDATE stories SET title = NULL WHERE key = ?", key);
        }
        for (long key : new TreeSet<>(keys("SELECT copy_key FROM copy_articles WHERE article = ?", article))) {
            endLinked("copies", revision, key);
        }
    }

    private void endLinked(String table, long revision, long key) throws SQLException {
        session.update("UPDATE " + table + " SET until = ? WHERE until IS NULL AND key = ?", revision, key);
        session.update("UPDATE " + table + " SET line = NULL WHERE key = ?", key);
    }

    private void erase(long key, long revision) throws SQLException {
        session.update("UPDATE events SET until = ? WHERE article_key = ? AND until IS NULL", revision, key);
        String events = "(SELECT key FROM events WHERE article_key = " + key + ")";
        List<Long> entities = keys("SELECT DISTINCT entity_key FROM members WHERE event_key IN " + events);
        List<Long> speakers = keys("SELECT DISTINCT speaker_key FROM attributions WHERE event_key IN " + events);
        List<Long> places =
                keys("SELECT DISTINCT place_key FROM events WHERE place_key IS NOT NULL AND article_key = " + key);
        for (String table : OF_EVENTS) {
            session.update("DELETE FROM " + table + " WHERE event_key IN " + events);
        }
        session.update("UPDATE events SET place_key = NULL, incident_key = NULL WHERE article_key = ?", key);
        session.update("UPDATE reviews SET edited = NULL WHERE article_key = ?", key);
        session.update("UPDATE round_decisions SET edited = NULL WHERE article_key = ?", key);
        session.update("UPDATE commitments SET line = NULL WHERE article_key = ?", key);
        session.update("UPDATE article_codings SET line = NULL WHERE article_key = ?", key);
        session.update("DELETE FROM article_texts WHERE article_key = ?", key);
        session.update("DELETE FROM paragraphs WHERE article_key = ?", key);
        session.update("UPDATE articles SET url = NULL, title = NULL, byline = NULL WHERE key = ?", key);
        forget(entities, "entities", "members", "entity_key");
        forget(speakers, "speakers", "attributions", "speaker_key");
        forget(places, "places", "events", "place_key");
    }

    /** Names that nothing uses any more were words of this article alone. */
    private void forget(List<Long> keys, String table, String users, String column) throws SQLException {
        for (long key : keys) {
            int gone = session.update(
                    "DELETE FROM " + table + " WHERE key = ? AND NOT EXISTS (SELECT 1 FROM " + users + " WHERE "
                            + column + " = ?)",
                    key,
                    key);
            if (gone > 0
                    && table.equals("places")
                    && !session.dialect().deleteBox().isEmpty()) {
                session.update(session.dialect().deleteBox(), key);
            }
        }
        session.dictionaries().forget();
    }

    private void tombstone(String article, String author, String reason, long revision, int events)
            throws SQLException {
        try (Insert row = new InsertStatement(
                session.connection(),
                "tombstones",
                List.of("article", "revision", "author", "moment", "reason", "events"))) {
            row.text(article)
                    .number(revision)
                    .text(author)
                    .text(session.now().toString())
                    .text(reason)
                    .whole(events)
                    .row();
            row.write();
        }
    }

    private List<Long> keys(String sql, String... values) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
            for (int value = 0; value < values.length; value++) {
                statement.setString(value + 1, values[value]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getLong(1));
                }
            }
        }
        return keys;
    }
}
