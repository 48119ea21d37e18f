package org.saksi.store.filter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.store.CodedEvent;
import org.saksi.store.Dataset;
import org.saksi.store.EventState;
import org.saksi.store.StoredEvent;

/**
 * Asks the database of a dataset by filters; for one question, where {@link EventColumns} serve many.
 *
 * <p>Thread-safe. All methods throw {@link org.saksi.store.DatasetException} when the database does not answer.
 */
public final class EventQuery {
    /** PostgreSQL would send all rows at once. */
    private static final int ROWS_AT_ONCE = 10_000;

    private final Dataset dataset;
    private final SqlFilter filters;

    /**
     * Questions to a dataset.
     *
     * @param lemmas how words are looked for in texts besides as they are
     */
    public EventQuery(Dataset dataset, Lemmas lemmas) {
        this.dataset = dataset;
        this.filters = new SqlFilter(new SqlText(dataset.isPostgres(), lemmas));
    }

    /** How many events a filter takes, or how many incidents they tell. */
    public long count(Filter filter, Counting counting) {
        Sql condition = filters.condition(filter);
        String counted = switch (counting) {
            case EVENTS -> "count(*)";
            case INCIDENTS -> "count(DISTINCT e.incident_key) + count(CASE WHEN e.incident_key IS NULL THEN 1 END)";
        };
        String sql = "SELECT " + counted + " FROM events e WHERE e.until IS NULL AND (" + condition.text() + ")";
        return dataset.read(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, condition.values());
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** The events of a filter in the stable order of {@link org.saksi.store.EventPosition}; close the stream. */
    public Stream<StoredEvent> stream(Filter filter) {
        if (filter instanceof Filter.All) {
            return dataset.events();
        }
        Sql condition = filters.condition(filter);
        return dataset.events(condition.text(), condition.values(), "");
    }

    /** All events of the sentences in which a filter takes one, in that order and of one state; close the stream. */
    public Stream<CodedEvent> sentences(Filter filter) {
        Sql condition = filters.condition(filter);
        return dataset.sentences(condition.text(), condition.values());
    }

    /** The events of a filter in that order, with the revision and the counts of the same state; to be closed. */
    public EventState state(Filter filter) {
        if (filter instanceof Filter.All) {
            return dataset.state("", List.of());
        }
        Sql condition = filters.condition(filter);
        return dataset.state(condition.text(), condition.values());
    }

    /**
     * The events of a filter in another order; close the stream.
     *
     * @param after the id of the event after which they begin, null from the first on
     * @param most how many at most
     * @throws IllegalArgumentException when {@code after} is no event that was ever in the dataset
     */
    public Stream<StoredEvent> stream(Filter filter, EventOrder order, @Nullable String after, int most) {
        Sql condition = filters.condition(filter);
        if (after != null) {
            condition = condition.and(after(order, after));
        }
        return dataset.events(condition.text(), condition.values(), order(order) + " LIMIT " + most);
    }

    /** Columns of the events of a filter, to count their values and to see them over time. */
    public EventColumns columns(Filter filter) {
        EventColumns columns = new EventColumns();
        try (Stream<StoredEvent> events = stream(filter)) {
            events.forEach(columns::put);
        }
        columns.trim();
        return columns;
    }

    /**
     * Tells columns in which rows of the full text their events stand; to be called after events were put in, since
     * {@link #texts} finds no others.
     *
     * @param condition SQL on {@code events e}, with a {@code ?} for each value
     * @param values numbers and strings, never part of the SQL
     */
    public void place(EventColumns columns, String condition, List<Object> values) {
        String sql = "SELECT e.id, e.sentence_key, e.article_key FROM events e WHERE e.until IS NULL AND (" + condition
                + ")";
        dataset.read(connection -> {
            int placed = 0;
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet rows = statement.executeQuery()) {
                    for (; rows.next(); placed++) {
                        columns.place(rows.getString(1), rows.getInt(2), rows.getInt(3));
                    }
                }
            }
            return placed;
        });
    }

    /** The full text of the dataset, for columns of its events whose {@link #place} is told. */
    public TextSearch texts(EventColumns columns) {
        return (field, words) -> columns.standing(field, rows(filters.rows(field, words)));
    }

    private BitSet rows(Sql gathered) {
        return dataset.read(connection -> {
            try (PreparedStatement statement = prepared(connection, gathered.text(), gathered.values());
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                String keys = rows.getString(1);
                return keys == null ? new BitSet() : numbers(keys);
            }
        });
    }

    /** The numbers of a string, with commas between them. */
    private static BitSet numbers(String joined) {
        BitSet numbers = new BitSet();
        int number = 0;
        for (int at = 0; at < joined.length(); at++) {
            char unit = joined.charAt(at);
            if (unit == ',') {
                numbers.set(number);
                number = 0;
            } else {
                number = Math.addExact(Math.multiplyExact(number, 10), unit - '0');
            }
        }
        numbers.set(number);
        return numbers;
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int value = 0; value < values.size(); value++) {
            statement.setObject(value + 1, values.get(value));
        }
        return statement;
    }

    /** What an order goes by; null for ids alone. */
    private static @Nullable String key(EventOrder order) {
        return switch (order) {
            case NEWEST, OLDEST -> "coalesce(e.start_day, e.end_day)";
            case LAST_PUBLISHED, FIRST_PUBLISHED -> "e.published_day";
            case MOST_SURE, LEAST_SURE -> "e.confidence";
            case ID -> null;
        };
    }

    private static boolean isFalling(EventOrder order) {
        return switch (order) {
            case NEWEST, LAST_PUBLISHED, MOST_SURE -> true;
            case OLDEST, FIRST_PUBLISHED, LEAST_SURE, ID -> false;
        };
    }

    private static String order(EventOrder order) {
        String key = key(order);
        return key == null ? "e.id" : key + " IS NULL, " + key + (isFalling(order) ? " DESC" : "") + ", e.id";
    }

    /** What comes after an event: the greater keys, the same key with a greater id, and those without a key. */
    private Sql after(EventOrder order, String id) {
        List<@Nullable Double> last = new ArrayList<>();
        String key = key(order);
        String sql = "SELECT " + (key == null ? "0" : key)
                + " FROM events e WHERE e.id = ? ORDER BY e.until IS NULL DESC, e.since DESC LIMIT 1";
        dataset.read(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, List.of(id));
                    ResultSet rows = statement.executeQuery()) {
                if (rows.next()) {
                    double value = rows.getDouble(1);
                    last.add(rows.wasNull() ? null : value);
                }
                return last.size();
            }
        });
        if (last.isEmpty()) {
            throw new IllegalArgumentException("a page must go on after an event but \"" + id + "\" is none");
        }
        Sql later = Sql.of("e.id > ?", id);
        Double value = last.getFirst();
        if (key == null) {
            return later;
        }
        if (value == null) {
            return Sql.of(key + " IS NULL").and(later);
        }
        Sql beyond = Sql.of(key + (isFalling(order) ? " < ?" : " > ?"), value);
        Sql same = Sql.of(key + " = ?", value).and(later);
        return Sql.joined(List.of(beyond, same, Sql.of(key + " IS NULL")), " OR ");
    }
}
