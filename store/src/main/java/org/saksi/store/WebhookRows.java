package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The table of webhooks of saved searches. */
final class WebhookRows {
    /** How long after it was first tried in vain a notice is given up, however often it was tried. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    private WebhookRows() {}

    static List<SearchWebhook> all(Connection connection) throws SQLException {
        List<SearchWebhook> webhooks = new ArrayList<>();
        String sql = "SELECT w.search, w.url, w.secret, w.author, w.delivered, w.failed, w.error,"
                + " (SELECT COUNT(*) FROM deliveries d WHERE d.channel = w.channel), w.given_up"
                + " FROM webhooks w ORDER BY w.search";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                webhooks.add(new SearchWebhook(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        Rows.moment(rows, 5),
                        Rows.moment(rows, 6),
                        rows.getString(7),
                        rows.getLong(8),
                        rows.getLong(9)));
            }
        }
        return webhooks;
    }

    /** What waits for the webhook that was there waits for the new one. */
    static void keep(WriteSession session, SearchWebhook webhook) throws SQLException {
        PreparedStatement upsert = session.statement("INSERT INTO webhooks (search, channel, url, secret, author)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (search) DO UPDATE SET url = excluded.url,"
                + " secret = excluded.secret, author = excluded.author, delivered = NULL, failed = NULL, error = NULL,"
                + " given_up = 0");
        upsert.setString(1, webhook.search());
        upsert.setString(2, webhook.channel());
        upsert.setString(3, webhook.url());
        upsert.setString(4, webhook.secret());
        upsert.setString(5, webhook.author());
        upsert.executeUpdate();
        // Its pauses were for another address.
        run(
                session,
                "UPDATE deliveries SET tries = 0, failing = NULL, due = NULL, error = NULL WHERE channel = ?",
                webhook.channel());
    }

    static void forget(WriteSession session, String search) throws SQLException {
        run(session, "DELETE FROM deliveries WHERE channel = (SELECT channel FROM webhooks WHERE search = ?)", search);
        run(session, "DELETE FROM webhooks WHERE search = ?", search);
    }

    /** A channel has got something; nothing is noted of channels that are no webhooks of searches. */
    static void delivered(WriteSession session, String channel) throws SQLException {
        run(
                session,
                "UPDATE webhooks SET delivered = ?, error = NULL WHERE channel = ?",
                String.valueOf(Rows.text(session.now())),
                channel);
    }

    /** A channel could not be reached; what was tried for too long for a webhook of a search is given up. */
    static void failed(WriteSession session, String channel, String why) throws SQLException {
        String first = String.valueOf(Rows.text(session.now().minus(GIVEN_UP_AFTER)));
        run(
                session,
                "UPDATE webhooks SET failed = ?, error = ?, given_up = given_up + (SELECT COUNT(*) FROM deliveries d"
                        + " WHERE d.channel = webhooks.channel AND d.failing <= ?) WHERE channel = ?",
                String.valueOf(Rows.text(session.now())),
                Insert.storable(why),
                first,
                channel);
        run(
                session,
                "DELETE FROM deliveries WHERE failing <= ?"
                        + " AND channel = (SELECT w.channel FROM webhooks w WHERE w.channel = ?)",
                first,
                channel);
    }

    private static void run(WriteSession session, String sql, String... values) throws SQLException {
        PreparedStatement statement = session.statement(sql);
        for (int value = 0; value < values.length; value++) {
            statement.setString(value + 1, values[value]);
        }
        statement.executeUpdate();
    }
}
