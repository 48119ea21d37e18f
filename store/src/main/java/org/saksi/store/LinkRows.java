package org.saksi.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.model.Alert;
import org.saksi.model.ContractJson;
import org.saksi.model.CopyGroup;
import org.saksi.model.Incident;
import org.saksi.model.RegisteredCommitment;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Story;
import org.saksi.store.Inserts.Table;

/** Writes what a linking finds and is another than before, and ends what it does not find again. One thread. */
final class LinkRows {
    private static final List<Table> LINKED =
            List.of(Table.INCIDENTS, Table.STORIES, Table.COPIES, Table.REGISTERED, Table.ALERTS);

    private static final int ROWS_WAITING = 20_000;

    private final WriteSession session;
    /** The rows that stay in force. */
    private final Map<Table, RoaringBitmap> staying = new EnumMap<>(Table.class);

    private int waiting;

    LinkRows(WriteSession session) {
        this.session = session;
        LINKED.forEach(table -> staying.put(table, new RoaringBitmap()));
    }

    /** A row in force. */
    private record Row(long key, byte @Nullable [] content) {}

    /** An incident; each event stands in at most one. */
    void incident(Incident incident) throws SQLException {
        String line = ContractJson.incident(incident);
        if (stays(Table.INCIDENTS, incident.id(), line)) {
            return;
        }
        long key = newRow(Table.INCIDENTS);
        session.insert(Table.INCIDENTS)
                .number(key)
                .text(incident.id())
                .text(incident.event().name())
                .text(incident.status().label())
                .flag(incident.denied())
                .day(incident.start())
                .day(incident.end())
                .day(incident.firstSeen())
                .day(incident.lastSeen())
                .whole(incident.publishers())
                .text(incident.story())
                .whole(incident.mentions().size())
                .number(session.revision())
                .bytes(LinkLines.pack(line))
                .row();
        for (int position = 0; position < incident.mentions().size(); position++) {
            Incident.Told told = incident.mentions().get(position);
            session.insert(Table.MENTIONS)
                    .number(key)
                    .whole(position)
                    .text(told.event())
                    .text(told.article())
                    .text(told.relation().label())
                    .row();
        }
        written(incident.mentions().size());
        tell(incident, key);
    }

    /** Leads the events of an incident to its row; one that comes from another incident, or from none, counts as changed. */
    private void tell(Incident incident, long key) throws SQLException {
        session.flush();
        PreparedStatement update = session.statement("UPDATE events SET linked = CASE WHEN incident_key IS NOT NULL AND"
                + " (SELECT i.id FROM incidents i WHERE i.key = events.incident_key) = ? THEN linked ELSE ? END,"
                + " incident_key = ? WHERE id = ? AND until IS NULL");
        for (Incident.Told told : incident.mentions()) {
            update.setString(1, incident.id());
            update.setLong(2, session.revision());
            update.setLong(3, key);
            update.setString(4, told.event());
            update.addBatch();
        }
        update.executeBatch();
    }

    /** A story. */
    void story(Story story) throws SQLException {
        String line = ContractJson.story(story);
        if (stays(Table.STORIES, story.id(), line)) {
            return;
        }
        long key = newRow(Table.STORIES);
        session.insert(Table.STORIES)
                .number(key)
                .text(story.id())
                .text(story.title())
                .day(story.firstSeen())
                .day(story.lastSeen())
                .whole(story.publishers())
                .number(session.revision())
                .bytes(LinkLines.pack(line))
                .row();
        for (int position = 0; position < story.articles().size(); position++) {
            session.insert(Table.STORY_ARTICLES)
                    .number(key)
                    .whole(position)
                    .text(story.articles().get(position))
                    .row();
        }
        written(story.articles().size());
    }

    /** A group of copies. */
    void copies(CopyGroup group) throws SQLException {
        String line = ContractJson.copies(group);
        if (stays(Table.COPIES, group.id(), line)) {
            return;
        }
        long key = newRow(Table.COPIES);
        session.insert(Table.COPIES)
                .number(key)
                .text(group.id())
                .text(group.wire())
                .number(session.revision())
                .bytes(LinkLines.pack(line))
                .row();
        for (int position = 0; position < group.copies().size(); position++) {
            session.insert(Table.COPY_ARTICLES)
                    .number(key)
                    .whole(position)
                    .text(group.copies().get(position).article())
                    .row();
        }
        written(group.copies().size());
    }

    /** A commitment of the register; its statements are commitments of articles in the dataset. */
    void registered(RegisteredCommitment commitment) throws SQLException {
        byte[] digest = digest(ContractJson.registered(commitment));
        if (stays(Table.REGISTERED, commitment.id(), digest)) {
            return;
        }
        long key = newRow(Table.REGISTERED);
        session.insert(Table.REGISTERED)
                .number(key)
                .text(commitment.id())
                .text(commitment.made().id())
                .text(commitment.made().polarity().label())
                .text(commitment.state().label())
                .day(commitment.statements().getFirst().on())
                .day(commitment.statements().getLast().on())
                .bytes(digest)
                .number(session.revision())
                .row();
        for (int position = 0; position < commitment.statements().size(); position++) {
            RegisteredCommitment.Statement statement = commitment.statements().get(position);
            session.insert(Table.STATEMENTS)
                    .number(key)
                    .whole(position)
                    .text(statement.commitment())
                    .day(statement.on())
                    .row();
        }
        for (int position = 0; position < commitment.changes().size(); position++) {
            RegisteredCommitment.Change change = commitment.changes().get(position);
            session.insert(Table.CHANGES)
                    .number(key)
                    .whole(position)
                    .text(change.state().label())
                    .day(change.on())
                    .text(change.cause())
                    .text(change.why())
                    .real(change.sure())
                    .row();
        }
        written(commitment.statements().size());
    }

    /** An alert; what it quotes is kept as the places where it stands. */
    void alert(Alert alert) throws SQLException {
        byte[] digest = digest(ContractJson.alert(alert));
        if (stays(Table.ALERTS, alert.id(), digest)) {
            return;
        }
        SentenceExcerpt said = alert.said().sentence();
        String text = textOf(alert.said().article().id());
        int start = text.codePointCount(0, said.span().start());
        long key = newRow(Table.ALERTS);
        session.insert(Table.ALERTS)
                .number(key)
                .text(alert.id())
                .text(alert.kind().label())
                .text(alert.commitment())
                .text(alert.said().article().id())
                .whole(said.index())
                .whole(start)
                .whole(start
                        + text.codePointCount(said.span().start(), said.span().end()))
                .text(alert.event())
                .day(alert.on())
                .real(alert.sure())
                .whole(alert.needed())
                .whole(alert.seen())
                .bytes(digest)
                .number(session.revision())
                .row();
        for (int position = 0; position < alert.parts().size(); position++) {
            session.insert(Table.ALERT_PARTS)
                    .number(key)
                    .whole(position)
                    .text(alert.parts().get(position).name())
                    .real(alert.parts().get(position).value())
                    .row();
        }
        written(alert.parts().size());
    }

    /** Writes incidents that a decision made, and the stories that list them; ends those that are no longer there. */
    void remade(RemadeIncidents remade) throws SQLException {
        Set<Long> ending = new TreeSet<>();
        for (String id : remade.gone()) {
            Row row = row(Table.INCIDENTS, id, "line");
            if (row != null
                    && remade.incidents().stream().noneMatch(one -> one.id().equals(id))) {
                ending.add(row.key);
            }
        }
        for (Incident incident : remade.incidents()) {
            incident(incident);
        }
        for (Story story : remade.stories()) {
            story(story);
        }
        session.flush();
        for (long key : ending) {
            end(Table.INCIDENTS, key);
        }
        IncidentRows.keepLinked(session, remade.linked(), remade.released());
    }

    /** Keeps incidents as they were linked, where people decided otherwise; there are no others. */
    void asLinked(Collection<Incident> linked) throws SQLException {
        IncidentRows.keepLinked(
                session,
                linked,
                IncidentRows.linked(session.connection()).stream()
                        .map(Incident::id)
                        .toList());
    }

    /** Ends what was not handed over. */
    void finish() throws SQLException {
        session.flush();
        for (Table table : LINKED) {
            RoaringBitmap gone = inForce(table);
            gone.andNot(staying.getOrDefault(table, new RoaringBitmap()));
            for (PeekableIntIterator keys = gone.getIntIterator(); keys.hasNext(); ) {
                end(table, Integer.toUnsignedLong(keys.next()));
            }
        }
    }

    private void end(Table table, long key) throws SQLException {
        session.update("UPDATE " + table.table() + " SET until = ? WHERE key = ?", session.revision(), key);
        if (table == Table.INCIDENTS) {
            session.update(
                    "UPDATE events SET incident_key = NULL, linked = ? WHERE incident_key = ? AND until IS NULL",
                    session.revision(),
                    key);
        }
    }

    /** Whether the row in force has the same line; if it has another, it ends. */
    private boolean stays(Table table, String id, String line) throws SQLException {
        Row row = row(table, id, "line");
        // Packed bytes may differ between versions of zlib.
        return row != null
                && stays(
                        table,
                        row,
                        row.content != null
                                && PackedLines.unpack(row.content, PackedLines.dictionary())
                                        .equals(line));
    }

    private boolean stays(Table table, String id, byte[] digest) throws SQLException {
        Row row = row(table, id, "digest");
        return row != null && stays(table, row, Arrays.equals(row.content, digest));
    }

    private boolean stays(Table table, Row row, boolean same) throws SQLException {
        if (same) {
            bitmap(table).add(Math.toIntExact(row.key));
        } else {
            session.update("UPDATE " + table.table() + " SET until = ? WHERE key = ?", session.revision(), row.key);
        }
        return same;
    }

    private @Nullable Row row(Table table, String id, String column) throws SQLException {
        PreparedStatement statement = session.statement(
                "SELECT key, " + column + " FROM " + table.table() + " WHERE id = ? AND until IS NULL");
        statement.setString(1, id);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? new Row(rows.getLong(1), rows.getBytes(2)) : null;
        }
    }

    private String textOf(String article) throws SQLException {
        PreparedStatement statement = session.statement("SELECT key FROM articles WHERE id = ? AND until IS NULL");
        statement.setString(1, article);
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new DatasetException("[links] alert must quote an article of the dataset but quotes " + article);
            }
            return Texts.text(session.statement(Texts.OF_KEY), rows.getLong(1));
        }
    }

    private long newRow(Table table) throws SQLException {
        long key = session.nextKey(table);
        bitmap(table).add(Math.toIntExact(key));
        return key;
    }

    private RoaringBitmap bitmap(Table table) {
        return staying.computeIfAbsent(table, key -> new RoaringBitmap());
    }

    private RoaringBitmap inForce(Table table) throws SQLException {
        RoaringBitmap keys = new RoaringBitmap();
        PreparedStatement statement = session.statement("SELECT key FROM " + table.table() + " WHERE until IS NULL");
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(Math.toIntExact(rows.getLong(1)));
            }
        }
        return keys;
    }

    private void written(int rows) throws SQLException {
        waiting += rows + 1;
        if (waiting > ROWS_WAITING) {
            session.flush();
            waiting = 0;
        }
    }

    private static byte[] digest(String line) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
