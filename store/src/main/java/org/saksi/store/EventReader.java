package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import org.saksi.model.Incident;

/**
 * Makes events of rows. It remembers texts and incidents of the rows before, since events of one article mostly follow each
 * other. Not for use by several threads at once; reads on the connection that it was given, which the caller closes.
 */
public final class EventReader implements AutoCloseable {
    /** The columns that {@link #event} reads, of {@code events e} joined with {@code event_lines l}. */
    static final String COLUMNS = "e.key, e.article_key, e.review, e.incident_key, e.since, l.line, e.flags";

    private static final int TEXTS = 64;
    private static final int INCIDENTS = 256;
    private static final int CHUNK = 200;

    private final Connection connection;
    private final PreparedStatement texts;
    private final PreparedStatement incidents;
    private final PreparedStatement flags;
    private final Map<Long, ArticleText> latestTexts = new Latest<>(TEXTS);
    private final Map<Long, Incident> latestIncidents = new Latest<>(INCIDENTS);

    private record ArticleText(String text, byte[] dictionary) {}

    /**
     * A reader of the events of a connection.
     *
     * @throws SQLException when the database does not answer
     */
    public EventReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.texts = connection.prepareStatement(Texts.OF_KEY);
        this.incidents = connection.prepareStatement("SELECT line FROM incidents WHERE key = ?");
        this.flags = connection.prepareStatement(FlagRows.COUNTING);
    }

    /**
     * The events of some rows in the order of the keys; keys of rows that are not in force, or not there, give none.
     *
     * @throws SQLException when the database does not answer
     */
    public List<StoredEvent> byKeys(long[] keys) throws SQLException {
        List<StoredEvent> events = new ArrayList<>(keys.length);
        String sql = "SELECT " + COLUMNS + " FROM events e JOIN event_lines l ON l.event_key = e.key"
                + " WHERE e.until IS NULL AND e.key IN (?" + ", ?".repeat(CHUNK - 1) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < keys.length; from += CHUNK) {
                int to = Math.min(keys.length, from + CHUNK);
                for (int number = 0; number < CHUNK; number++) {
                    statement.setLong(number + 1, keys[Math.min(from + number, to - 1)]);
                }
                Map<Long, StoredEvent> found = new HashMap<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getLong(1), event(rows));
                    }
                }
                for (int number = from; number < to; number++) {
                    StoredEvent event = found.get(keys[number]);
                    if (event != null) {
                        events.add(event);
                    }
                }
            }
        }
        return events;
    }

    /** The event of the row on which a result stands, whose first columns are {@link #COLUMNS}. */
    StoredEvent event(ResultSet rows) throws SQLException {
        long article = rows.getLong(2);
        Long incidentKey = Rows.number(rows, 4);
        Incident incident = incidentKey == null ? null : incident(incidentKey);
        Event event = event(rows.getBytes(6), article);
        return new StoredEvent(
                incident == null ? event : event.in(incident.id()),
                incident,
                ReviewState.valueOf(rows.getString(3).toUpperCase(Locale.ROOT)),
                rows.getLong(5),
                rows.getInt(7) == 0 ? List.of() : FlagRows.counting(flags, event.id()));
    }

    /** The event of a packed line. */
    Event event(byte[] line, long articleKey) throws SQLException {
        ArticleText text = text(articleKey);
        return ContractJson.readEvent(
                new ContractJson.Line("events", 1, PackedLines.unpack(line, text.dictionary)), id -> text.text);
    }

    /** The text of an article. */
    String textOf(long articleKey) throws SQLException {
        return text(articleKey).text;
    }

    /** The dictionary of the lines of an article. */
    byte[] dictionaryOf(long articleKey) throws SQLException {
        return text(articleKey).dictionary;
    }

    private ArticleText text(long articleKey) throws SQLException {
        ArticleText text = latestTexts.get(articleKey);
        if (text == null) {
            String words = Texts.text(texts, articleKey);
            text = new ArticleText(words, PackedLines.dictionary(words));
            latestTexts.put(articleKey, text);
        }
        return text;
    }

    private @Nullable Incident incident(long key) throws SQLException {
        Incident known = latestIncidents.get(key);
        if (known != null) {
            return known;
        }
        incidents.setLong(1, key);
        try (ResultSet rows = incidents.executeQuery()) {
            if (!rows.next() || rows.getBytes(1) == null) {
                return null;
            }
            Incident incident = LinkLines.incident(Objects.requireNonNull(rows.getBytes(1)));
            latestIncidents.put(key, incident);
            return incident;
        }
    }

    @Override
    public void close() throws SQLException {
        texts.close();
        incidents.close();
        flags.close();
    }
}
