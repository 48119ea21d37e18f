package org.saksi.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Commitment;
import org.saksi.model.Event;

/** Brings articles into the dataset: what is new, what is another than before, what is there already. One thread. */
final class ArticleWriting {
    private static final int CHUNK = 100;

    private final WriteSession session;
    private final ArticleRows articles;
    private final EventRows events;
    private final Overlays overlays;

    ArticleWriting(WriteSession session) {
        this.session = session;
        this.articles = new ArticleRows(session);
        this.events = new EventRows(session);
        this.overlays = new Overlays(session);
    }

    /** An article in force. */
    private record Known(long key, byte[] digest) {}

    /** An event in force, as it was coded. */
    private record Coded(
            long key,
            int position,
            @Nullable Long incidentKey,
            @Nullable Long linked,
            String line) {}

    /** Writes articles; runs inside of a transaction. */
    Batch.Outcome write(List<PreparedArticle> batch) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        Set<String> deleted = new HashSet<>();
        for (int from = 0; from < batch.size(); from += CHUNK) {
            List<PreparedArticle> chunk = batch.subList(from, Math.min(batch.size(), from + CHUNK));
            lookUp(chunk, known, deleted);
        }
        Batch.Outcome outcome = Batch.Outcome.NOTHING;
        Set<String> seen = new HashSet<>();
        for (PreparedArticle article : batch) {
            String id = Insert.storable(article.article().id());
            if (deleted.contains(id)) {
                outcome = outcome.plus(new Batch.Outcome(0, 0, 0, 1, 0, 0));
                continue;
            }
            if (!seen.add(id)) {
                // A batch that holds an article twice: the second meets the rows of the first.
                session.flush();
                lookUp(List.of(article), known, deleted);
            }
            outcome = outcome.plus(write(article, known.get(id)));
        }
        return outcome;
    }

    private Batch.Outcome write(PreparedArticle article, @Nullable Known known) throws SQLException {
        if (known == null) {
            long key = articles.add(article);
            Map<Integer, Long> sentences = articles.sentences(key, article, true);
            for (int position = 0; position < article.coded().events().size(); position++) {
                add(article, position, key, sentences, null);
            }
            articles.commitments(key, article);
            return new Batch.Outcome(1, 0, 0, 0, 0, article.coded().events().size());
        }
        session.flush();
        if (!Arrays.equals(known.digest, article.digest())) {
            return replace(article, known.key);
        }
        return recode(article, known.key);
    }

    /** Another text, or another thing said of it: all that was read in it begins anew. */
    private Batch.Outcome replace(PreparedArticle article, long before) throws SQLException {
        Map<String, Coded> old = coded(before);
        for (Coded event : old.values()) {
            events.end(event.key);
        }
        articles.end(before);
        session.flush();
        long key = articles.add(article);
        Map<Integer, Long> sentences = articles.sentences(key, article, true);
        for (int position = 0; position < article.coded().events().size(); position++) {
            add(
                    article,
                    position,
                    key,
                    sentences,
                    old.get(article.coded().events().get(position).id()));
        }
        articles.commitments(key, article);
        return new Batch.Outcome(0, 1, 0, 0, 0, article.coded().events().size());
    }

    /** The same article: only codings that say something else end. */
    private Batch.Outcome recode(PreparedArticle article, long key) throws SQLException {
        int added = 0;
        boolean changed = recodeArticle(article, key);
        changed |= recodeCommitments(article, key);
        Map<String, Coded> old = coded(key);
        Map<Integer, Long> sentences = null;
        for (int position = 0; position < article.coded().events().size(); position++) {
            Event event = article.coded().events().get(position);
            Coded before = old.remove(event.id());
            String line = article.events().get(position).json();
            if (before != null && EventLine.sameCoding(before.line, line)) {
                if (before.position != position) {
                    session.update("UPDATE events SET position = ? WHERE key = ?", position, before.key);
                }
                continue;
            }
            if (before != null) {
                events.end(before.key);
            }
            sentences = sentences == null ? articles.sentences(key, article, false) : sentences;
            add(article, position, key, sentences, before);
            added++;
        }
        for (Coded gone : old.values()) {
            events.end(gone.key);
        }
        boolean same = !changed && added == 0 && old.isEmpty();
        return new Batch.Outcome(0, same ? 0 : 1, same ? 1 : 0, 0, 0, added);
    }

    private boolean recodeArticle(PreparedArticle article, long key) throws SQLException {
        PreparedStatement statement = session.statement(
                "SELECT key, version, line FROM article_codings WHERE article_key = ? AND until IS NULL");
        statement.setLong(1, key);
        long coding = 0;
        String version = "";
        String line = "";
        try (ResultSet rows = statement.executeQuery()) {
            if (rows.next()) {
                coding = rows.getLong(1);
                version = rows.getString(2);
                line = PackedLines.unpack(rows.getBytes(3), article.dictionary());
            }
        }
        if (!line.equals(article.coding().json())) {
            session.update("UPDATE article_codings SET until = ? WHERE key = ?", session.revision(), coding);
            articles.coding(key, article);
            return true;
        }
        if (!version.equals(article.version())) {
            // Read again by another version with the same result: what to recode next time is decided by it.
            PreparedStatement update = session.statement("UPDATE article_codings SET version = ? WHERE key = ?");
            update.setString(1, article.version());
            update.setLong(2, coding);
            update.executeUpdate();
        }
        return false;
    }

    private boolean recodeCommitments(PreparedArticle article, long key) throws SQLException {
        Map<String, Long> keys = new HashMap<>();
        Map<String, String> lines = new HashMap<>();
        PreparedStatement statement =
                session.statement("SELECT key, id, line FROM commitments WHERE article_key = ? AND until IS NULL");
        statement.setLong(1, key);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.put(rows.getString(2), rows.getLong(1));
                lines.put(rows.getString(2), PackedLines.unpack(rows.getBytes(3), article.dictionary()));
            }
        }
        List<Integer> anew = new ArrayList<>();
        List<Commitment> commitments = article.coded().commitments();
        for (int position = 0; position < commitments.size(); position++) {
            String id = commitments.get(position).id();
            if (article.commitments().get(position).json().equals(lines.get(id))) {
                keys.remove(id);
            } else {
                anew.add(position);
            }
        }
        for (long gone : keys.values()) {
            session.update("UPDATE commitments SET until = ? WHERE key = ?", session.revision(), gone);
        }
        for (int position : anew) {
            articles.commitment(
                    key,
                    position,
                    commitments.get(position),
                    article.commitments().get(position).packed());
        }
        return !keys.isEmpty() || !anew.isEmpty();
    }

    private void add(
            PreparedArticle article, int position, long key, Map<Integer, Long> sentences, @Nullable Coded before)
            throws SQLException {
        Event event = article.coded().events().get(position);
        Long sentence = sentences.get(event.sentence().index());
        EventRows.Place place = new EventRows.Place(
                key,
                position,
                sentence == null ? 0 : sentence,
                before == null ? null : before.incidentKey,
                before == null ? null : before.linked);
        PreparedArticle.Line line = article.events().get(position);
        if (before == null) {
            events.add(event, place, new EventRows.Laid(line.packed(), null, ReviewState.OPEN, 0));
        } else {
            overlays.add(
                    event,
                    line.packed(),
                    article.dictionary(),
                    article.article().text(),
                    place);
        }
    }

    private Map<String, Coded> coded(long articleKey) throws SQLException {
        byte[] dictionary = PackedLines.dictionary(Texts.text(session.statement(Texts.OF_KEY), articleKey));
        Map<String, Coded> events = new HashMap<>();
        PreparedStatement statement = session.statement("SELECT e.key, e.id, e.position, e.incident_key, e.linked,"
                + " COALESCE(l.coded, l.line) FROM events e JOIN event_lines l ON l.event_key = e.key"
                + " WHERE e.article_key = ? AND e.until IS NULL");
        statement.setLong(1, articleKey);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                events.put(
                        rows.getString(2),
                        new Coded(
                                rows.getLong(1),
                                rows.getInt(3),
                                Rows.number(rows, 4),
                                Rows.number(rows, 5),
                                PackedLines.unpack(rows.getBytes(6), dictionary)));
            }
        }
        return events;
    }

    private void lookUp(List<PreparedArticle> chunk, Map<String, Known> known, Set<String> deleted)
            throws SQLException {
        String marks = "?" + ", ?".repeat(CHUNK - 1) + ")";
        try (ResultSet rows =
                byIds("SELECT id, key, digest FROM articles WHERE until IS NULL AND id IN (" + marks, chunk)) {
            while (rows.next()) {
                known.put(rows.getString(1), new Known(rows.getLong(2), rows.getBytes(3)));
            }
        }
        try (ResultSet rows = byIds("SELECT article FROM tombstones WHERE article IN (" + marks, chunk)) {
            while (rows.next()) {
                deleted.add(rows.getString(1));
            }
        }
    }

    private ResultSet byIds(String sql, List<PreparedArticle> chunk) throws SQLException {
        PreparedStatement statement = session.statement(sql);
        for (int number = 0; number < CHUNK; number++) {
            PreparedArticle article = chunk.get(Math.min(number, chunk.size() - 1));
            statement.setString(number + 1, Insert.storable(article.article().id()));
        }
        return statement.executeQuery();
    }
}
