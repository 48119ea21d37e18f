package org.saksi.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;

/** Writes decisions of reviewers and takes them back; each gives the event a new row. One thread. */
final class Reviewing {
    private final WriteSession session;
    private final EventRows events;
    private final Overlays overlays;
    private final SkipRows skips;

    Reviewing(WriteSession session) {
        this.session = session;
        this.events = new EventRows(session);
        this.overlays = new Overlays(session);
        this.skips = new SkipRows(session);
    }

    /** An event in force. */
    private record Current(
            long key,
            EventRows.Place place,
            long since,
            byte[] coded,
            byte @Nullable [] corrected,
            String text,
            byte[] dictionary) {}

    /** Decides about an event as it is in force: who accepts, rejects or doubts a corrected one speaks of the correction. */
    void decide(String id, ReviewState decision, String reviewer, @Nullable String reason, @Nullable Event edited)
            throws SQLException {
        Current current = current(id);
        decide(current, current.corrected, id, decision, reviewer, reason, edited);
    }

    /** Decides about the coding of an event, whatever was corrected in it before. */
    void decideOfCoding(
            String id, ReviewState decision, String reviewer, @Nullable String reason, @Nullable Event edited)
            throws SQLException {
        decide(current(id), null, id, decision, reviewer, reason, edited);
    }

    private void decide(
            Current current,
            byte @Nullable [] shown,
            String id,
            ReviewState decision,
            String reviewer,
            @Nullable String reason,
            @Nullable Event edited)
            throws SQLException {
        if (decision == ReviewState.OPEN || (decision == ReviewState.EDITED) != (edited != null)) {
            throw new IllegalArgumentException(
                    "decision must hold an event if and only if it is edited, and not be open");
        }
        byte[] line = shown;
        if (edited != null) {
            if (!edited.id().equals(id)) {
                throw new DatasetException("[review] edited event must keep the id " + id + " but has " + edited.id());
            }
            line = PackedLines.pack(ContractJson.event(edited.in(null), current.text), current.dictionary);
        }
        long revision = session.revision();
        try (Insert row = new InsertStatement(
                session.connection(),
                "reviews",
                List.of(
                        "key",
                        "event",
                        "revision",
                        "decided_on",
                        "reviewer",
                        "moment",
                        "decision",
                        "article_key",
                        "edited",
                        "reason"))) {
            row.number(revision)
                    .text(id)
                    .number(revision)
                    .number(current.since)
                    .text(reviewer)
                    .text(session.now().toString())
                    .text(decision.label())
                    .number(current.place.articleKey())
                    .bytes(line)
                    .text(reason)
                    .row();
            row.write();
        }
        skips.forget(reviewer, id);
        layAnew(current);
    }

    void flag(String id, String author, @Nullable String note) throws SQLException {
        Current current = current(id);
        FlagRows.add(session, id, author, note);
        layAnew(current);
    }

    /** Takes a decision or a flag back. */
    void undo(long revision) throws SQLException {
        ReviewAct act = EventQueries.act(session.connection(), revision)
                .orElseThrow(() -> new DatasetException(
                        "[review] revision to undo must be a review or a flag but " + revision + " is none"));
        if (act.undoneBy() != null) {
            throw new DatasetException("[review] what is undone must still count but " + revision
                    + " was undone by revision " + act.undoneBy());
        }
        String table = switch (act) {
            case Review ignored -> "reviews";
            case Flag ignored -> "flags";
        };
        session.update("UPDATE " + table + " SET undone_by = ? WHERE key = ?", session.revision(), revision);
        // What an act was about may have been deleted, or coded otherwise, since.
        Optional<Current> current = find(act.event());
        if (current.isPresent()) {
            layAnew(current.get());
        }
    }

    private void layAnew(Current current) throws SQLException {
        events.end(current.key);
        Event coded = ContractJson.readEvent(
                new ContractJson.Line("events", 1, PackedLines.unpack(current.coded, current.dictionary)),
                id -> current.text);
        overlays.add(coded, current.coded, current.dictionary, current.text, current.place);
    }

    private Current current(String id) throws SQLException {
        return find(id).orElseThrow(
                        () -> new DatasetException("[review] event must be in force but " + id + " is not"));
    }

    private Optional<Current> find(String id) throws SQLException {
        PreparedStatement statement = session.statement("SELECT e.key, e.article_key, e.position, e.sentence_key,"
                + " e.incident_key, e.linked, e.since, COALESCE(l.coded, l.line),"
                + " CASE WHEN l.coded IS NULL THEN NULL ELSE l.line END FROM events e"
                + " JOIN event_lines l ON l.event_key = e.key WHERE e.id = ? AND e.until IS NULL");
        statement.setString(1, id);
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            long article = rows.getLong(2);
            EventRows.Place place = new EventRows.Place(
                    article, rows.getInt(3), rows.getLong(4), Rows.number(rows, 5), Rows.number(rows, 6));
            String text = Texts.text(session.statement(Texts.OF_KEY), article);
            return Optional.of(new Current(
                    rows.getLong(1),
                    place,
                    rows.getLong(7),
                    Objects.requireNonNull(rows.getBytes(8)),
                    rows.getBytes(9),
                    text,
                    PackedLines.dictionary(text)));
        }
    }
}
