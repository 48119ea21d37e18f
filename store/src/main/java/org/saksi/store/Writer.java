package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ContractException;
import org.saksi.model.DeadLetter;
import org.saksi.model.Event;
import org.saksi.model.IncidentDecision;
import org.saksi.store.Inserts.Table;

/**
 * Changes a dataset. There is one writer of a dataset at a time, in whatever process; the right is given back by {@link
 * #close} and by the end of the process.
 *
 * <p>Every call is one transaction: when it returns, its changes are on disk, and when it throws, there are none. Not for use
 * by several threads at once. All methods throw {@link DatasetException} when the database cannot be written.
 */
public final class Writer implements AutoCloseable {
    private final Connection connection;
    private final Dialect dialect;
    private final WriterLock lock;
    /** Says that rows of words were deleted whose words are still in the indexes; outlives a process that is killed. */
    private static final String TO_PURGE = "words to purge";

    private final WriteSession session;
    private boolean running;
    /** Whether this writer deleted something whose words are still in the indexes. */
    private boolean erased;

    Writer(Connection connection, Dialect dialect, WriterLock lock, InstantSource clock) {
        this.connection = connection;
        this.dialect = dialect;
        this.lock = lock;
        this.session = new WriteSession(connection, dialect, clock);
    }

    /**
     * Begins an ingest, a recoding or a linking: the batches that follow are one revision. If the newest revision is the same
     * run and was cut off, it goes on. The run before must have been finished.
     */
    public void begin(Run run) {
        if (running) {
            throw new IllegalStateException("the run before must be finished before another begins");
        }
        try {
            session.begin(run);
            running = true;
        } catch (SQLException e) {
            throw dialect.explained("beginning a revision", e);
        }
    }

    /** Says that the run is complete; a run that changed nothing leaves no revision. */
    public void finish() {
        session.finish();
        running = false;
    }

    /**
     * Writes articles, dead letters and how far inputs are read. An article that is there as it is stays; one that was deleted
     * stays out; one that breaks the contract, or that the database does not take, becomes a dead letter.
     */
    public Batch.Outcome write(Batch batch) {
        return write(prepare(batch));
    }

    /**
     * Makes of a batch all that can be made before it is written, on all processors. May be
     * called by any thread, so that the next batch can be prepared while one is written.
     */
    public PreparedBatch prepare(Batch batch) {
        return PreparedBatch.of(batch, dialect);
    }

    /** Writes a prepared batch, as {@link #write(Batch)} does. */
    public Batch.Outcome write(PreparedBatch batch) {
        if (!running) {
            throw new IllegalStateException("a run must have begun");
        }
        Batch.Outcome outcome = new Batch.Outcome(0, 0, 0, 0, batch.refused(), 0);
        try {
            return outcome.plus(session.inTransaction(
                    "writing a batch", () -> all(batch.articles(), batch.deadLetters(), batch.inputs())));
        } catch (RefusedRowException e) {
            return outcome.plus(oneByOne(batch));
        }
    }

    private Batch.Outcome all(List<PreparedArticle> articles, List<DeadLetter> letters, List<InputState> inputs)
            throws SQLException {
        Batch.Outcome outcome = new ArticleWriting(session).write(articles);
        letters(letters);
        inputs(inputs);
        return outcome;
    }

    /**
     * One article of the batch cannot be written. Articles come one in a transaction, and the state of the inputs last, so
     * that a batch that is cut off is written again, where what is there already stays.
     */
    private Batch.Outcome oneByOne(PreparedBatch batch) {
        List<DeadLetter> letters = new ArrayList<>(batch.deadLetters());
        Batch.Outcome outcome = Batch.Outcome.NOTHING;
        for (PreparedArticle article : batch.articles()) {
            try {
                outcome = outcome.plus(
                        session.inTransaction("writing an article", () -> all(List.of(article), List.of(), List.of())));
            } catch (RefusedRowException e) {
                letters.add(PreparedBatch.letter(article.article().id(), String.valueOf(e.getMessage())));
                outcome = outcome.plus(new Batch.Outcome(0, 0, 0, 0, 1, 0));
            }
        }
        session.inTransaction("writing a batch", () -> all(List.of(), letters, batch.inputs()));
        return outcome;
    }

    /** A letter that is there already is no other one. */
    private void letters(List<DeadLetter> letters) throws SQLException {
        PreparedStatement known = session.statement("SELECT 1 FROM dead_letters WHERE input = ?"
                + " AND position IS NOT DISTINCT FROM ? AND rule = ? AND reason = ? AND excerpt = ?");
        for (DeadLetter letter : letters) {
            known.setString(1, Insert.storable(letter.input()));
            known.setObject(2, letter.position());
            known.setString(3, letter.rule());
            known.setString(4, Insert.storable(letter.reason()));
            known.setString(5, Insert.storable(letter.excerpt()));
            try (ResultSet rows = known.executeQuery()) {
                if (rows.next()) {
                    continue;
                }
            }
            session.insert(Table.DEAD_LETTERS)
                    .number(session.nextKey(Table.DEAD_LETTERS))
                    .number(session.revision())
                    .text(letter.input())
                    .number(letter.position())
                    .text(letter.rule())
                    .text(letter.reason())
                    .text(letter.excerpt())
                    .row();
            session.flush();
        }
    }

    private void inputs(List<InputState> inputs) throws SQLException {
        for (InputState input : inputs) {
            if (input.equals(DatasetRows.input(session.connection(), input.name()))) {
                continue;
            }
            PreparedStatement upsert =
                    session.statement("INSERT INTO inputs (name, digest, bytes, position, state, revision)"
                            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET digest = excluded.digest,"
                            + " bytes = excluded.bytes, position = excluded.position, state = excluded.state,"
                            + " revision = excluded.revision");
            upsert.setString(1, input.name());
            upsert.setString(2, input.digest());
            upsert.setObject(3, input.bytes());
            upsert.setLong(4, input.position());
            upsert.setString(5, input.state().label());
            upsert.setLong(6, session.revision());
            upsert.executeUpdate();
        }
    }

    /**
     * Writes what a linking of the whole dataset finds: what is another than before gets a new row, what is not handed over
     * ends. All of it is one transaction; a run must have begun.
     *
     * @param linking hands over what was found
     */
    public void link(Consumer<Links> linking) {
        if (!running) {
            throw new IllegalStateException("a run must have begun");
        }
        session.inTransaction("writing what was linked", () -> {
            LinkRows rows = new LinkRows(session);
            linking.accept(new Links(rows, dialect));
            rows.finish();
            return rows;
        });
    }

    /**
     * Writes what a reviewer decided about an event in force.
     *
     * @param edited the corrected event; null unless the decision is {@link ReviewState#EDITED}
     * @return the revision, by which the review can be undone
     * @throws DatasetException when the event is not in force
     * @throws ContractException when the corrected event breaks the contract or quotes other words than its article's
     */
    public long review(
            String event, ReviewState decision, String reviewer, @Nullable String reason, @Nullable Event edited) {
        Run run = new Run(Run.Kind.REVIEW, reviewer, "review " + event + " " + decision.label(), null, reason);
        return alone(run, session -> new Reviewing(session).decide(event, decision, reviewer, reason, edited));
    }

    /**
     * Flags an event in force; the flag decides nothing, and can be undone as a review can.
     *
     * @return the revision, which names the flag
     * @throws DatasetException when the event is not in force
     */
    public long flag(String event, String author, @Nullable String note) {
        Run run = new Run(Run.Kind.REVIEW, author, "flag " + event, null, note);
        return alone(run, session -> new Reviewing(session).flag(event, author, note));
    }

    /** What can be written of rounds, with the right of this writer. */
    public RoundWriter rounds() {
        return new RoundWriter(this);
    }

    /** Puts an event off, to the end of a reviewer's queue; decides nothing and is no revision. */
    public void skip(String event, String reviewer) {
        change("putting an event off", session -> new SkipRows(session).put(reviewer, event));
    }

    /**
     * Takes a review or a flag back.
     *
     * @param act its revision
     * @throws DatasetException when that is none, or was undone
     */
    public long undo(long act, String author, @Nullable String reason) {
        Run run = new Run(Run.Kind.UNDO, author, "undo " + act, null, reason);
        return alone(run, session -> new Reviewing(session).undo(act));
    }

    /**
     * Writes what somebody decided about incidents, with what becomes of them.
     *
     * @return the revision, which names the decision
     */
    public long decide(IncidentDecision decision, String author, @Nullable String reason, RemadeIncidents remade) {
        String command = "incident " + decision.kind().label() + " " + decision.kept() + " " + decision.other();
        return alone(
                new Run(Run.Kind.LINK, author, command, null, reason),
                session -> remake(session, author, reason, decision, null, remade));
    }

    /**
     * Writes that somebody took a decision about incidents back, with what becomes of them.
     *
     * @param decision the revision of the decision
     */
    public long undecide(long decision, String author, @Nullable String reason, RemadeIncidents remade) {
        return alone(
                new Run(Run.Kind.UNDO, author, "incident undo " + decision, null, reason),
                session -> remake(session, author, reason, null, decision, remade));
    }

    private static void remake(
            WriteSession session,
            String author,
            @Nullable String reason,
            @Nullable IncidentDecision decision,
            @Nullable Long undoes,
            RemadeIncidents remade)
            throws SQLException {
        IncidentRows.write(session, author, reason, decision, undoes);
        new LinkRows(session).remade(remade);
    }

    /**
     * Deletes an article with its events. Its text and words are erased from all revisions, a tombstone stays, and an ingest
     * does not bring it back. Incidents, stories, copies, registered commitments and alerts that rest on it end until the
     * dataset is linked anew. The indexes of full text, which keep single words longer, are purged when the writer is closed,
     * once for all that it deleted; if it is not, by the next {@link #purge}.
     *
     * @throws DatasetException when it is not in the dataset
     */
    public long delete(String article, String author, String reason) {
        try {
            dialect.beforeErasing(connection);
            erased = true;
            Run run = new Run(Run.Kind.DELETE, author, "delete " + article, null, reason);
            long revision = alone(run, session -> {
                new Deletion(session).delete(article, author, reason);
                Notes.write(session, TO_PURGE, "yes");
            });
            dialect.afterErasing(connection);
            return revision;
        } catch (SQLException e) {
            throw dialect.explained("erasing an article", e);
        }
    }

    /**
     * Takes the words of deleted articles out of the indexes of full text, where this writer or one that was cut off has left them;
     * takes as long as writing those indexes anew. For programs that end with it; whoever writes something small leaves it to them.
     *
     * @throws DatasetException when that fails; it is then left to the next
     */
    public void purge() {
        erased = false;
        try {
            if (Notes.read(connection, TO_PURGE) != null) {
                dialect.purgeIndexes(connection);
                change("forgetting a note", session -> Notes.erase(session, TO_PURGE));
            }
        } catch (SQLException e) {
            throw dialect.explained("taking the words of deleted articles out of the indexes", e);
        }
    }

    /** A change that is a revision of its own. */
    long alone(Run run, WriteSession.Change change) {
        return together(session -> session.revise(run, change));
    }

    /** What makes any number of revisions in one transaction. */
    interface Together<T> {
        T make(WriteSession session) throws SQLException;
    }

    /** Changes that are revisions of their own, all of them or none. */
    <T> T together(Together<T> changes) {
        if (running) {
            throw new IllegalStateException("the run before must be finished before another begins");
        }
        running = true;
        try {
            return session.inTransaction("writing a revision", () -> changes.make(session));
        } finally {
            session.forget();
            running = false;
        }
    }

    /** Leaves a note under a name, in the place of one that was there; a note is no revision. */
    public void note(String name, String value) {
        session.inTransaction("writing a note", () -> {
            Notes.write(session, name, value);
            return name;
        });
    }

    /**
     * Says that what one coding made is what another makes of it, too: its articles are known as those of the other from now on.
     *
     * @return how many articles
     */
    public int sameCoding(String before, String now) {
        return session.inTransaction("naming codings", () -> {
            PreparedStatement update =
                    session.statement("UPDATE article_codings SET version = ? WHERE version = ? AND until IS NULL");
            update.setString(1, now);
            update.setString(2, before);
            return update.executeUpdate();
        });
    }

    /** Keeps a search under a name, in the place of one that had it; what is in the dataset is not announced by it. */
    public void save(SavedSearch search) {
        session.inTransaction("saving a search", () -> {
            PreparedStatement upsert =
                    session.statement("INSERT INTO saved_searches (name, filter, author, moment, seen)"
                            + " VALUES (?, ?, ?, ?, (SELECT COALESCE(MAX(CASE WHEN finished IS NULL"
                            + " THEN number - 1 ELSE number END), 0) FROM revisions))"
                            + " ON CONFLICT (name) DO UPDATE SET filter = excluded.filter, author = excluded.author,"
                            + " moment = excluded.moment, seen = excluded.seen");
            upsert.setString(1, search.name());
            upsert.setString(2, search.filter());
            upsert.setString(3, search.author());
            upsert.setString(4, search.moment().toString());
            return upsert.executeUpdate();
        });
    }

    /** Forgets a saved search with its webhook; one that is not there is none the less forgotten. */
    public void forget(String search) {
        session.inTransaction("forgetting a search", () -> {
            WebhookRows.forget(session, search);
            PreparedStatement delete = session.statement("DELETE FROM saved_searches WHERE name = ?");
            delete.setString(1, search);
            return delete.executeUpdate();
        });
    }

    /** Keeps how a watched feed stands, in the place of what was kept of it; a feed's state is no revision. */
    public void keep(FeedState feed) {
        change("keeping the state of a feed", session -> FeedRows.keep(session, feed));
    }

    /** A change of tables beside the revisions, by another class of this package. */
    void change(String doing, Beside change) {
        session.inTransaction(doing, () -> {
            change.make(session);
            return doing;
        });
    }

    /** What changes tables beside the revisions. */
    interface Beside {
        void make(WriteSession session) throws SQLException;
    }

    /** Gives the right to write back; an unfinished run can go on later. */
    @Override
    public void close() {
        try (connection;
                lock;
                session) {
            if (erased) {
                purge();
            }
        } catch (SQLException e) {
            throw dialect.explained("closing the writer", e);
        }
    }
}
