package org.saksi.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whether what is in force of an event is still what the coders of a round judged. One thread. */
final class RoundCoding {
    private static final String LINES = "SELECT e.article_key, COALESCE(l.coded, l.line),"
            + " CASE WHEN l.coded IS NULL THEN NULL ELSE l.line END FROM events e"
            + " JOIN event_lines l ON l.event_key = e.key WHERE ";

    private final WriteSession session;

    RoundCoding(WriteSession session) {
        this.session = session;
    }

    /** A row of an event: its coding, and what was corrected in it, null where nothing was. */
    private record Lines(String coding, @Nullable String correction) {}

    /**
     * Why the outcome of a round cannot be laid over an event: it left the dataset, was coded anew or was corrected since the
     * round was made; null where it can. A correction that was there before is none that the coders could not know of: they
     * were shown the coding under it.
     */
    @Nullable
    String conflict(RoundSummary round, String event) throws SQLException {
        Lines now = lines("e.until IS NULL AND e.id = ?", event, null);
        if (now == null) {
            return "[round] event must be in force but " + event + " is not";
        }
        Lines judged = lines(
                "e.key = (SELECT event_key FROM round_events WHERE event = ? AND round_key = ?)",
                event,
                round.revision());
        if (judged == null || !EventLine.sameCoding(judged.coding, now.coding)) {
            return "[event] an event must be coded as its coders saw it to be settled but " + event
                    + " was coded anew since round " + round.name() + " was made";
        }
        if (now.correction != null
                && (judged.correction == null || !EventLine.sameCoding(judged.correction, now.correction))) {
            return "[event] an event must be as its coders saw it to be settled but " + event
                    + " was corrected by revision " + latestCorrection(event) + ", since round " + round.name()
                    + " was made";
        }
        return null;
    }

    private @Nullable Lines lines(String condition, String event, @Nullable Long round) throws SQLException {
        PreparedStatement statement = session.statement(LINES + condition);
        statement.setString(1, event);
        if (round != null) {
            statement.setLong(2, round);
        }
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            byte[] coding = rows.getBytes(2);
            byte @Nullable [] correction = rows.getBytes(3);
            byte[] dictionary = PackedLines.dictionary(Texts.text(session.statement(Texts.OF_KEY), rows.getLong(1)));
            return new Lines(
                    PackedLines.unpack(coding, dictionary),
                    correction == null ? null : PackedLines.unpack(correction, dictionary));
        }
    }

    private long latestCorrection(String event) throws SQLException {
        PreparedStatement statement = session.statement(
                "SELECT MAX(key) FROM reviews WHERE event = ?" + " AND decision = 'edited' AND undone_by IS NULL");
        statement.setString(1, event);
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
