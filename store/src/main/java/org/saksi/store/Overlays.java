package org.saksi.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ContractException;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;

/** Lays the latest decision of reviewers that was not undone over a coding. One thread. */
final class Overlays {
    private final WriteSession session;
    private final EventRows events;

    Overlays(WriteSession session) {
        this.session = session;
        this.events = new EventRows(session);
    }

    private record Decision(ReviewState state, byte @Nullable [] edited, long articleKey) {}

    /**
     * Adds the rows of a coding with what was decided about its event.
     *
     * @param coded the event as coded
     * @param line its packed line
     * @param dictionary of the article's text
     * @param text the article's text
     */
    void add(Event coded, byte[] line, byte[] dictionary, String text, EventRows.Place place) throws SQLException {
        Decision decision = decision(coded.id());
        int flags = FlagRows.count(session, coded.id());
        if (decision == null) {
            events.add(coded, place, new EventRows.Laid(line, null, ReviewState.OPEN, flags));
            return;
        }
        byte[] packed = decision.edited;
        if (packed == null) {
            // What was corrected and is erased by now is open again.
            ReviewState state = decision.state == ReviewState.EDITED ? ReviewState.OPEN : decision.state;
            events.add(coded, place, new EventRows.Laid(line, null, state, flags));
            return;
        }
        Event edited = edited(packed, decision.articleKey, place.articleKey(), dictionary, text);
        if (edited == null) {
            // The text is another, and the words that the reviewer chose do not stand where they stood: nobody decided
            // on it.
            events.add(coded, place, new EventRows.Laid(line, null, ReviewState.OPEN, flags));
            return;
        }
        byte[] shown = PackedLines.pack(ContractJson.event(edited, text), dictionary);
        events.add(edited, place, new EventRows.Laid(shown, line, decision.state, flags));
    }

    private @Nullable Event edited(byte[] packed, long seen, long now, byte[] dictionary, String text)
            throws SQLException {
        byte[] theirs =
                seen == now ? dictionary : PackedLines.dictionary(Texts.text(session.statement(Texts.OF_KEY), seen));
        try {
            return ContractJson.readEvent(
                    new ContractJson.Line("reviews", 1, PackedLines.unpack(packed, theirs)), id -> text);
        } catch (ContractException e) {
            if (seen == now) {
                throw e;
            }
            return null;
        }
    }

    private @Nullable Decision decision(String event) throws SQLException {
        PreparedStatement statement = session.statement("SELECT decision, edited, article_key FROM reviews"
                + " WHERE event = ? AND undone_by IS NULL ORDER BY key DESC LIMIT 1");
        statement.setString(1, event);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? new Decision(
                            ReviewState.valueOf(rows.getString(1).toUpperCase(Locale.ROOT)),
                            rows.getBytes(2),
                            rows.getLong(3))
                    : null;
        }
    }
}
