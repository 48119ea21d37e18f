package org.saksi.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;

/** Writes rounds: their making, the decisions of coders, and what is settled. One thread. */
final class RoundWriting {
    private final WriteSession session;

    RoundWriting(WriteSession session) {
        this.session = session;
    }

    void make(NewRound round, String author) throws SQLException {
        if (RoundReading.summary(session.connection(), round.name()).isPresent()) {
            throw new IllegalArgumentException(
                    "[name] a round must have a name of its own but " + round.name() + " is one");
        }
        long key = session.revision();
        try (Insert row = new InsertStatement(
                session.connection(), "rounds", List.of("key", "name", "author", "moment", "filter", "seed"))) {
            row.number(key)
                    .text(round.name())
                    .text(author)
                    .text(session.now().toString())
                    .text(round.filter())
                    .number(round.seed())
                    .row();
            row.write();
        }
        try (Insert row =
                new InsertStatement(session.connection(), "round_coders", List.of("round_key", "position", "coder"))) {
            for (int position = 0; position < round.coders().size(); position++) {
                row.number(key)
                        .whole(position)
                        .text(round.coders().get(position))
                        .row();
            }
            row.write();
        }
        try (Insert row = new InsertStatement(
                session.connection(),
                "round_events",
                List.of("round_key", "position", "event", "event_key", "stratum", "weight"))) {
            for (int position = 0; position < round.events().size(); position++) {
                NewRound.Drawn drawn = round.events().get(position);
                Long coding = inForce(drawn.id());
                if (coding == null) {
                    throw new IllegalArgumentException("[round] event must be in force but " + drawn.id() + " is not");
                }
                row.number(key)
                        .whole(position)
                        .text(drawn.id())
                        .number(coding)
                        .text(drawn.stratum())
                        .real(drawn.weight())
                        .row();
            }
            row.write();
        }
    }

    private @Nullable Long inForce(String event) throws SQLException {
        PreparedStatement statement = session.statement("SELECT key FROM events WHERE id = ? AND until IS NULL");
        statement.setString(1, event);
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? (Long) rows.getLong(1) : null;
        }
    }

    void decide(
            String name,
            String event,
            String coder,
            ReviewState decision,
            @Nullable Event edited,
            @Nullable String reason)
            throws SQLException {
        if (decision == ReviewState.OPEN || (decision == ReviewState.EDITED) != (edited != null)) {
            throw new IllegalArgumentException(
                    "decision must hold an event if and only if it is edited, and not be open");
        }
        RoundSummary round = coding(name, coder);
        long article = articleOf(round, event);
        if (edited != null && !edited.id().equals(event)) {
            throw new IllegalArgumentException(
                    "[event] edited event must keep the id " + event + " but has " + edited.id());
        }
        byte[] line = null;
        if (edited != null) {
            String text = Texts.text(session.statement(Texts.OF_KEY), article);
            line = PackedLines.pack(ContractJson.event(edited.in(null), text), PackedLines.dictionary(text));
        }
        long key = session.revision();
        try (Insert row = new InsertStatement(
                session.connection(),
                "round_decisions",
                List.of(
                        "key",
                        "round_key",
                        "event",
                        "coder",
                        "moment",
                        "decision",
                        "article_key",
                        "edited",
                        "reason"))) {
            row.number(key)
                    .number(round.revision())
                    .text(event)
                    .text(coder)
                    .text(session.now().toString())
                    .text(decision.label())
                    .number(article)
                    .bytes(line)
                    .text(reason)
                    .row();
            row.write();
        }
    }

    private long articleOf(RoundSummary round, String event) throws SQLException {
        PreparedStatement statement = session.statement("SELECT e.article_key FROM round_events r"
                + " JOIN events e ON e.key = r.event_key JOIN event_lines l ON l.event_key = r.event_key"
                + " WHERE r.round_key = ? AND r.event = ?");
        statement.setLong(1, round.revision());
        statement.setString(2, event);
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalArgumentException("[event] a decision must be about an event of round " + round.name()
                        + " but " + event + " is none");
            }
            return rows.getLong(1);
        }
    }

    /** Takes back the latest decision of a coder about an event. */
    void undo(String name, long decision, String coder) throws SQLException {
        RoundSummary round = coding(name, coder);
        PreparedStatement statement = session.statement("SELECT 1 FROM round_decisions d WHERE d.key = ?"
                + " AND d.round_key = ? AND d.coder = ? AND d.undone_by IS NULL AND NOT EXISTS (SELECT 1"
                + " FROM round_decisions o WHERE o.round_key = d.round_key AND o.event = d.event AND o.coder = d.coder"
                + " AND o.undone_by IS NULL AND o.key > d.key)");
        statement.setLong(1, decision);
        statement.setLong(2, round.revision());
        statement.setString(3, coder);
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalArgumentException(
                        "[revision] a coder must take back a decision of their own that counts but " + decision
                                + " is none of " + coder);
            }
        }
        session.update("UPDATE round_decisions SET undone_by = ? WHERE key = ?", session.revision(), decision);
    }

    void close(String name) throws SQLException {
        RoundSummary round = round(name);
        if (round.isComplete()) {
            throw new IllegalArgumentException(
                    "[round] a round must be open to be closed but " + name + " is complete");
        }
        session.update("UPDATE rounds SET closed_on = ? WHERE key = ?", session.revision(), round.revision());
    }

    /** The name and events of a round of which something is to be settled; all its coders must be done. */
    Round complete(String name) throws SQLException {
        requireComplete(round(name));
        return RoundReading.whole(session.connection(), name).orElseThrow();
    }

    private static void requireComplete(RoundSummary round) {
        if (!round.isComplete()) {
            throw new IllegalArgumentException("[round] all coders must be done before anything is settled but round "
                    + round.name() + " is open");
        }
    }

    /** Lays an outcome over its event, as a review that the round remembers. */
    void settle(
            String name,
            String event,
            ReviewState decision,
            String author,
            @Nullable String reason,
            @Nullable Event edited)
            throws SQLException {
        RoundSummary round = round(name);
        requireComplete(round);
        RoundEvent settled = RoundReading.of(session.connection(), round, reading -> reading.event(event))
                .orElseThrow(() -> new IllegalArgumentException(
                        "[event] what is settled must be an event of round " + name + " but " + event + " is none"));
        String refusal = refusal(round, settled);
        if (refusal != null) {
            throw new IllegalArgumentException(refusal);
        }
        lay(round, event, decision, author, reason, edited);
    }

    /** Why the outcome cannot be laid over an event; null where it can. */
    @Nullable
    String refusal(RoundSummary round, RoundEvent event) throws SQLException {
        if (event.settledBy() != null) {
            return "[event] an event must be settled once but " + event.id() + " was settled by revision "
                    + event.settledBy();
        }
        return new RoundCoding(session).conflict(round, event.id());
    }

    /** Lays an outcome over an event that {@link #refusal} lets through. */
    void lay(
            RoundSummary round,
            String event,
            ReviewState decision,
            String author,
            @Nullable String reason,
            @Nullable Event edited)
            throws SQLException {
        new Reviewing(session).decideOfCoding(event, decision, author, reason, edited);
        try (Insert row = new InsertStatement(
                session.connection(), "round_settlements", List.of("review_key", "round_key", "event"))) {
            row.number(session.revision()).number(round.revision()).text(event).row();
            row.write();
        }
    }

    private RoundSummary coding(String name, String coder) throws SQLException {
        RoundSummary round = round(name);
        if (!round.coders().contains(coder)) {
            throw new IllegalArgumentException(
                    "[coder] a decision must be of a coder of the round, " + round.coders() + ", but was of " + coder);
        }
        if (round.isComplete()) {
            throw new IllegalArgumentException("[round] a round must be open to be coded but " + name + " is complete");
        }
        return round;
    }

    private RoundSummary round(String name) throws SQLException {
        return RoundReading.summary(session.connection(), name)
                .orElseThrow(() ->
                        new IllegalArgumentException("[round] a round must be in the dataset but " + name + " is not"));
    }
}
