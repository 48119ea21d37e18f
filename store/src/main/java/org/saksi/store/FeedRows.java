package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables of watched feeds and of their entries. */
final class FeedRows {
    private static final String FEEDS =
            "SELECT url, publisher, etag, modified, fetched, succeeded, state, error, failures, items, articles, due"
                    + " FROM feeds";
    private static final String ITEMS =
            "SELECT feed, item, print, link, title, day, article, state, tries, due FROM feed_items i WHERE feed = ?";
    /** Holds of entries {@code i} whose address nobody has decided to leave; decisions outlive what feeds say anew. */
    static final String WANTED = "(COALESCE((SELECT v.action FROM interventions v WHERE v.subject = 'article'"
            + " AND v.url = i.link ORDER BY v.moment DESC LIMIT 1), 'retry') <> 'skip')";
    /** Holds of entries {@code i} whose article is to be fetched. */
    private static final String TO_FETCH = "i.state = 'waiting' AND i.link IS NOT NULL AND " + WANTED;

    private FeedRows() {}

    static List<FeedState> all(Connection connection) throws SQLException {
        List<FeedState> feeds = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(FEEDS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                feeds.add(feed(rows));
            }
        }
        feeds.sort(java.util.Comparator.comparing(FeedState::url));
        return feeds;
    }

    private static FeedState feed(ResultSet rows) throws SQLException {
        return new FeedState(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                Rows.moment(rows, 5),
                Rows.moment(rows, 6),
                FeedState.State.valueOf(rows.getString(7).toUpperCase(Locale.ROOT)),
                rows.getString(8),
                rows.getInt(9),
                rows.getLong(10),
                rows.getLong(11),
                Rows.moment(rows, 12));
    }

    static void keep(WriteSession session, FeedState feed) throws SQLException {
        PreparedStatement upsert = session.statement("INSERT INTO feeds (url, publisher, etag, modified, fetched,"
                + " succeeded, state, error, failures, items, articles, due)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET"
                + " publisher = excluded.publisher, etag = excluded.etag, modified = excluded.modified,"
                + " fetched = excluded.fetched, succeeded = excluded.succeeded, state = excluded.state,"
                + " error = excluded.error, failures = excluded.failures, items = excluded.items,"
                + " articles = excluded.articles, due = excluded.due");
        upsert.setString(1, feed.url());
        upsert.setString(2, storable(feed.publisher()));
        upsert.setString(3, storable(feed.etag()));
        upsert.setString(4, storable(feed.lastModified()));
        upsert.setString(5, Rows.text(feed.fetched()));
        upsert.setString(6, Rows.text(feed.succeeded()));
        upsert.setString(7, feed.state().label());
        upsert.setString(8, storable(feed.error()));
        upsert.setInt(9, feed.failures());
        upsert.setLong(10, feed.items());
        upsert.setLong(11, feed.articles());
        upsert.setString(12, Rows.text(feed.due()));
        upsert.executeUpdate();
    }

    /** Takes feeds away that are not among some; their entries stay, so that none comes twice. */
    static void retain(WriteSession session, List<String> urls) throws SQLException {
        PreparedStatement delete = session.statement("DELETE FROM feeds WHERE url = ?");
        for (FeedState feed : all(session.connection())) {
            if (!urls.contains(feed.url())) {
                delete.setString(1, feed.url());
                delete.executeUpdate();
            }
        }
    }

    static @Nullable FeedItem item(Connection connection, String feed, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ITEMS + " AND item = ?")) {
            statement.setString(1, feed);
            statement.setString(2, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? item(rows) : null;
            }
        }
    }

    static List<FeedItem> waiting(Connection connection, String feed, Instant now, int most) throws SQLException {
        List<FeedItem> items = new ArrayList<>();
        String sql = ITEMS + " AND " + TO_FETCH + " AND (due IS NULL OR due <= ?)"
                + " ORDER BY COALESCE(due, ''), item LIMIT " + most;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, feed);
            statement.setString(2, Objects.requireNonNull(Rows.text(now)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(item(rows));
                }
            }
        }
        return items;
    }

    /** By feed when the first of its waiting entries is due, the epoch for at once. */
    static Map<String, Instant> nextItems(Connection connection) throws SQLException {
        Map<String, Instant> next = new HashMap<>();
        String sql = "SELECT i.feed, MIN(COALESCE(i.due, '1970-01-01T00:00:00.000Z')) FROM feed_items i WHERE "
                + TO_FETCH + " GROUP BY i.feed";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                next.put(rows.getString(1), Objects.requireNonNull(Rows.moment(rows, 2)));
            }
        }
        return next;
    }

    private static FeedItem item(ResultSet rows) throws SQLException {
        return new FeedItem(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                Rows.day(rows, 6),
                rows.getString(7),
                FeedItem.State.valueOf(rows.getString(8).toUpperCase(Locale.ROOT)),
                rows.getInt(9),
                Rows.moment(rows, 10));
    }

    static void keep(WriteSession session, FeedItem item) throws SQLException {
        PreparedStatement upsert = session.statement("INSERT INTO feed_items (feed, item, print, link, title, day,"
                + " article, state, tries, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (feed, item) DO UPDATE SET print = excluded.print, link = excluded.link,"
                + " title = excluded.title, day = excluded.day, article = excluded.article, state = excluded.state,"
                + " tries = excluded.tries, due = excluded.due");
        upsert.setString(1, item.feed());
        upsert.setString(2, item.key());
        upsert.setString(3, item.print());
        upsert.setString(4, storable(item.link()));
        upsert.setString(5, storable(item.title()));
        upsert.setObject(
                6, item.published() == null ? null : (int) item.published().toEpochDay(), java.sql.Types.INTEGER);
        upsert.setString(7, item.article());
        upsert.setString(8, item.state().label());
        upsert.setInt(9, item.tries());
        upsert.setString(10, Rows.text(item.due()));
        upsert.executeUpdate();
    }

    /** Erases what entries say of an article. */
    static void erase(WriteSession session, String article) throws SQLException {
        PreparedStatement update =
                session.statement("UPDATE feed_items SET link = NULL, title = NULL WHERE article = ?");
        update.setString(1, article);
        update.executeUpdate();
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : Insert.storable(text);
    }
}
