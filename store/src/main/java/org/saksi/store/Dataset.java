package org.saksi.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Alert;
import org.saksi.model.CodedArticle;
import org.saksi.model.CopyGroup;
import org.saksi.model.DeadLetter;
import org.saksi.model.Incident;
import org.saksi.model.RegisteredCommitment;
import org.saksi.model.Story;

/**
 * A dataset: articles, what was coded in them, what was linked, and all that changed it, in a folder (SQLite) or in a schema of
 * a PostgreSQL server.
 *
 * <p>Safe for use by many threads; each reading sees one state of the dataset, whatever is written meanwhile. A stream keeps a
 * connection until it is closed. All methods throw {@link DatasetException} when the database does not answer.
 */
public final class Dataset implements AutoCloseable {
    private final Dialect dialect;
    private final OpenOptions options;
    private final HikariDataSource readers;

    private Dataset(Dialect dialect, OpenOptions options, HikariDataSource readers) {
        this.dialect = dialect;
        this.options = options;
        this.readers = readers;
    }

    /**
     * Opens a dataset; an older schema is brought to the version of this program, which needs the right to write.
     *
     * @param location a folder, or a JDBC URL that begins with {@code jdbc:postgresql:}
     * @throws DatasetException when it is not there and not to be made, when a newer program made it, or when it is none
     */
    public static Dataset open(String location, OpenOptions options) {
        return open(
                location.startsWith(PostgresDialect.PREFIX)
                        ? new PostgresDialect(location)
                        : new SqliteDialect(Path.of(location)),
                options);
    }

    private static Dataset open(Dialect dialect, OpenOptions options) {
        if (!dialect.exists() && !options.create()) {
            throw missing(dialect);
        }
        if (!dialect.exists()) {
            dialect.prepare();
        }
        if (isOutdated(dialect, options)) {
            make(dialect);
        }
        return new Dataset(dialect, options, dialect.readers(options.connections()));
    }

    private static boolean isOutdated(Dialect dialect, OpenOptions options) {
        try (Connection connection = dialect.looking()) {
            if (!options.create() && Schema.isMissing(dialect, connection)) {
                throw missing(dialect);
            }
            return Schema.isOutdated(dialect, connection);
        } catch (SQLException e) {
            throw dialect.explained("opening the dataset", e);
        }
    }

    private static void make(Dialect dialect) {
        try (Connection writing = dialect.writing();
                WriterLock lock = dialect.lock(writing, Right.WRITE, "the program that makes it")) {
            Objects.requireNonNull(lock);
            if (Schema.isOutdated(dialect, writing)) {
                Schema.migrate(dialect);
                Schema.complete(writing);
            }
        } catch (SQLException e) {
            throw dialect.explained("making the dataset", e);
        }
    }

    private static DatasetException missing(Dialect dialect) {
        return new DatasetException("[" + dialect.location() + "] dataset must exist but there is none");
    }

    /** The location as messages name it, without a password. */
    public String location() {
        return dialect.location();
    }

    /** Whether the database is PostgreSQL, for whoever writes queries. */
    public boolean isPostgres() {
        return dialect instanceof PostgresDialect;
    }

    /**
     * Takes the right to write.
     *
     * @param holder who writes, for the message that another writer gets
     * @throws DatasetException when somebody has it, naming who
     */
    public Writer writer(String holder) {
        try {
            Connection connection = dialect.writing();
            try {
                return new Writer(connection, dialect, dialect.lock(connection, Right.WRITE, holder), options.clock());
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw dialect.explained("opening the dataset for writing", e);
        }
    }

    /**
     * Takes the right to watch, which one process has at a time, until it is closed or the process ends.
     *
     * @param holder who watches, for the message that another gets
     * @throws DatasetBusyException when somebody has it, naming who
     */
    public Watching watch(String holder) {
        try {
            Connection connection = dialect.writing();
            try {
                return new Watching(connection, dialect.lock(connection, Right.WATCH, holder), dialect);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw dialect.explained("opening the dataset for watching", e);
        }
    }

    /** Whether a process watches the dataset now. */
    public boolean isWatched() {
        return read(connection -> dialect.isHeld(connection, Right.WATCH));
    }

    /** Reads with statements of one's own on the tables that docs/dataset.md describes. */
    public <T> T read(Reading<T> reading) {
        try (Connection connection = readers.getConnection()) {
            T read = reading.read(connection);
            connection.rollback();
            return read;
        } catch (SQLException e) {
            throw dialect.explained("reading", e);
        }
    }

    private <T> Stream<T> stream(String sql, Cursor.RowReading<T> reading) {
        try {
            return Cursor.stream(dialect, readers.getConnection(), sql, reading);
        } catch (SQLException e) {
            throw dialect.explained("reading", e);
        }
    }

    /** The newest revision, empty where nothing was ever written. */
    public Optional<Revision> newest() {
        return read(connection -> Optional.ofNullable(Revisions.newest(connection)));
    }

    /** All revisions in order. */
    public List<Revision> revisions() {
        return read(Revisions::all);
    }

    /** All events in force in the stable order of {@link EventPosition}; close the stream. */
    public Stream<StoredEvent> events() {
        return stream(EventQueries.ALL, EventQueries::reader);
    }

    /**
     * Events in force that a condition takes; close the stream.
     *
     * @param condition SQL on {@code events e} and their {@code articles a}, with a {@code ?} for each value
     * @param values numbers and strings, never part of the SQL
     * @param order SQL after {@code ORDER BY}, with or without a {@code LIMIT}; empty for the stable order
     */
    public Stream<StoredEvent> events(String condition, List<Object> values, String order) {
        try {
            String sql = EventQueries.where(condition, order);
            return Cursor.stream(dialect, readers.getConnection(), sql, values, EventQueries::reader);
        } catch (SQLException e) {
            throw dialect.explained("reading", e);
        }
    }

    /**
     * Events in force that a condition takes, with the revision and the counts of the same state; to be closed.
     *
     * @param condition SQL on {@code events e}, with a {@code ?} for each value; empty for all events
     * @param values numbers and strings, never part of the SQL
     */
    public EventState state(String condition, List<Object> values) {
        try {
            return EventState.read(dialect, readers.getConnection(), condition, values);
        } catch (SQLException e) {
            throw dialect.explained("reading", e);
        }
    }

    /**
     * Events in force, with their codings, of all sentences in which a condition takes one; in the stable order and of one
     * state. Close the stream.
     *
     * @param condition SQL on {@code events e} and their {@code articles a}, with a {@code ?} for each value
     * @param values numbers and strings, never part of the SQL
     */
    public Stream<CodedEvent> sentences(String condition, List<Object> values) {
        try {
            String sql = EventQueries.sentences(condition);
            return Cursor.stream(dialect, readers.getConnection(), sql, values, EventQueries::codedReader);
        } catch (SQLException e) {
            throw dialect.explained("reading", e);
        }
    }

    /**
     * A page of events in force in that order.
     *
     * @param after the position after which it begins, null for the first page
     */
    public EventPage events(@Nullable EventPosition after, int limit) {
        return read(connection -> EventQueries.page(connection, after, limit));
    }

    /** An event in force. */
    public Optional<StoredEvent> event(String id) {
        return read(connection -> EventQueries.event(connection, id));
    }

    /** All that became of an event, empty where it was never there. */
    public Optional<EventHistory> history(String event) {
        return read(connection -> EventQueries.history(connection, event));
    }

    /** An article in force with all that was read in it, rejected events included. */
    public Optional<CodedArticle> article(String id) {
        return read(connection -> ArticleReader.article(connection, id));
    }

    /** How an article in force stands, for whoever is about to read it again. */
    public Optional<ArticleState> articleState(String id) {
        String sql =
                "SELECT a.digest, c.version, a.since FROM articles a JOIN article_codings c ON c.article_key = a.key"
                        + " AND c.until IS NULL WHERE a.id = ? AND a.until IS NULL";
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, id);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new ArticleState(
                                    HexFormat.of().formatHex(rows.getBytes(1)), rows.getString(2), rows.getLong(3)))
                            : Optional.empty();
                }
            }
        });
    }

    /** A note that a writer left, empty where there is none of the name. */
    public Optional<String> note(String name) {
        return read(connection -> Optional.ofNullable(Notes.read(connection, name)));
    }

    /** How many articles in force each coding made, by what names it. */
    public SortedMap<String, Long> codings() {
        return read(CodingRows::counts);
    }

    /**
     * The articles in force of a coding and a language, by id.
     *
     * @param words only articles that hold one of these as a word or a lemma; null for all
     */
    public List<String> articles(String coding, String language, @Nullable Set<String> words) {
        return read(connection -> CodingRows.articles(connection, dialect, coding, language, words));
    }

    /**
     * All articles in force by day of publication, undated last, those of a day in the order of their ids, as a linker wants
     * them: events that a reviewer rejected are left out, corrected ones are as corrected. Close the stream.
     */
    public Stream<CodedArticle> codedArticles() {
        return stream(ArticleReader.ALL, connection -> new ArticleReader(connection, true));
    }

    /** All incidents in force in the order of their ids; close the stream. */
    public Stream<Incident> incidents() {
        return stream(
                "SELECT line FROM incidents WHERE until IS NULL ORDER BY id",
                connection -> rows -> LinkLines.incident(rows.getBytes(1)));
    }

    /** All stories in force in the order of their ids; close the stream. */
    public Stream<Story> stories() {
        return stream(
                "SELECT line FROM stories WHERE until IS NULL ORDER BY id",
                connection -> rows -> LinkLines.story(rows.getBytes(1)));
    }

    /** The ids of all incidents in force, of what was seen last first. */
    public List<String> incidentIds() {
        return read(connection -> LinkQueries.lastSeenFirst(connection, "incidents"));
    }

    /** Incidents in force in the order of their ids as given, at most some hundred; unknown ones are left out. */
    public List<Incident> incidents(List<String> ids) {
        return read(connection -> LinkQueries.byId(connection, "incidents", ids, LinkLines::incident));
    }

    /** The revision in which an incident in force got the form that it has. */
    public Optional<Long> incidentSince(String id) {
        return read(connection -> LinkQueries.since(connection, id));
    }

    /** The incident in force that holds most of the events of one that is not; empty where that never was, or none does. */
    public Optional<String> successor(String incident) {
        return read(connection -> LinkQueries.successor(connection, incident));
    }

    /** The incidents in force that any of some events tell, by id. */
    public List<Incident> incidentsOf(Collection<String> events) {
        return read(connection -> LinkQueries.incidentsOf(connection, events));
    }

    /** The stories in force of some articles, by id. */
    public List<Story> storiesOf(Collection<String> articles) {
        return read(connection -> LinkQueries.storiesOf(connection, articles));
    }

    /**
     * Ids of incidents in force that have a party in common with one and are told near to it in time, those with most in common first.
     *
     * @param days how many days may lie between both
     */
    public List<String> incidentsNear(Incident incident, int days, int most) {
        return read(connection -> LinkQueries.near(connection, incident, days, most));
    }

    /** All that people decided about incidents, in order; what was taken back included. */
    public List<IncidentEntry> incidentLog() {
        return read(IncidentRows::log);
    }

    /** Incidents as the linking has them, of those that people decided about, by id. */
    public List<Incident> linkedIncidents() {
        return read(IncidentRows::linked);
    }

    /** The ids of all stories in force, of what was seen last first. */
    public List<String> storyIds() {
        return read(connection -> LinkQueries.lastSeenFirst(connection, "stories"));
    }

    /** Stories in force in the order of their ids as given, at most some hundred; unknown ones are left out. */
    public List<Story> stories(List<String> ids) {
        return read(connection -> LinkQueries.byId(connection, "stories", ids, LinkLines::story));
    }

    /** The latest decisions of reviewers, the undone included, the latest first. */
    public List<Review> latestReviews(int most) {
        return read(connection -> EventQueries.latestReviews(connection, most));
    }

    /** The decision or flag that a revision is. */
    public Optional<ReviewAct> act(long revision) {
        return read(connection -> EventQueries.act(connection, revision));
    }

    /** The latest decision or flag of somebody that counts: what they take back first. */
    public Optional<ReviewAct> lastAct(String author) {
        return read(connection -> EventQueries.lastAct(connection, author));
    }

    /**
     * The ids of events that wait at the end of a reviewer's queue, what was put off first at the front: those on which somebody
     * could not decide, and those that the reviewer skipped. Some may have been decided since.
     */
    public SequencedSet<String> putOff(String reviewer) {
        return read(connection -> SkipRows.putOff(connection, reviewer));
    }

    /** What is asked of rounds, in which several people code the same events. */
    public RoundReader rounds() {
        return new RoundReader(this);
    }

    /** The decisions that count, by the id of the event and then in order. */
    public List<Review> countingReviews() {
        return read(EventQueries::countingReviews);
    }

    /** All groups of copies in force in the order of their ids; close the stream. */
    public Stream<CopyGroup> copies() {
        return stream(
                "SELECT line FROM copies WHERE until IS NULL ORDER BY id",
                connection -> rows -> LinkLines.copies(rows.getBytes(1)));
    }

    /** The register of commitments, by the day of the first statement. */
    public List<RegisteredCommitment> commitments() {
        return read(connection -> {
            try (RegisterReader reader = new RegisterReader(connection)) {
                return reader.commitments();
            }
        });
    }

    /** Alerts by day. */
    public List<Alert> alerts() {
        return read(connection -> {
            try (RegisterReader reader = new RegisterReader(connection)) {
                return reader.alerts(0);
            }
        });
    }

    /** What is different from what was in force after a revision; 0 is the empty dataset. */
    public Changes changes(long since) {
        return read(connection -> ChangeReading.since(connection, since));
    }

    /** Dead letters in the order in which they came. */
    public List<DeadLetter> deadLetters() {
        return read(DatasetRows::deadLetters);
    }

    /** How far an input was read. */
    public Optional<InputState> input(String name) {
        return read(connection -> Optional.ofNullable(DatasetRows.input(connection, name)));
    }

    /** All inputs by name. */
    public List<InputState> inputs() {
        return read(DatasetRows::inputs);
    }

    /** What is left of deleted articles, in the order of deletion. */
    public List<Tombstone> tombstones() {
        return read(DatasetRows::tombstones);
    }

    /** Saved searches by name. */
    public List<SavedSearch> searches() {
        return read(DatasetRows::searches);
    }

    /** Watched feeds by address. */
    public List<FeedState> feeds() {
        return read(FeedRows::all);
    }

    /** How many of what are in force, by name. */
    public SortedMap<String, Long> counts() {
        return read(DatasetRows::counts);
    }

    /** Bytes on disk. */
    public long bytes() {
        return read(dialect::bytes);
    }

    @Override
    public void close() {
        readers.close();
    }
}
