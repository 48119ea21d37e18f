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
        if (RoundReading.round(session.connection(), round.name()).isPresent()) {
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
                row.number(key)
                        .whole(position)
                        .text(drawn.id())
                        .number(inForce(drawn.id()))
                        .text(drawn.stratum())
                        .real(drawn.weight())
                        .row();
            }
            row.write();
        }
    }

    private long inForce(String event) throws SQLException {
        PreparedStatement statement = session.statement("SELECT key FROM events WHERE id = ? AND until IS NULL");
        statement.setString(1, event);
        try (ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new IllegalArgumentException("[round] event must be in force but " + event + " is not");
            }
            return rows.getLong(1);
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
        Round round = coding(name, coder);
        if (round.event(event).filter(one -> one.coded() != null).isEmpty()) {
            throw new IllegalArgumentException(
                    "[event] a decision must be about an event of round " + name + " but " + event + " is none");
        }
        if (edited != null && !edited.id().equals(event)) {
            throw new IllegalArgumentException(
                    "[event] edited event must keep the id " + event + " but has " + edited.id());
        }
        long article = articleOf(round, event);
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

    private long articleOf(Round round, String event) throws SQLException {
        PreparedStatement statement = session.statement("SELECT e.article_key FROM round_events r JOIN events e"
                + " ON e.key = r.event_key WHERE r.round_key = ? AND r.event = ?");
        statement.setLong(1, round.revision());
        statement.setString(2, event);
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Takes back the latest decision of a coder about an event. */
    void undo(String name, long decision, String coder) throws SQLException {
        Round round = coding(name, coder);
        boolean own = round.events().stream()
                .flatMap(event -> event.of(coder).stream())
                .anyMatch(one -> one.revision() == decision);
        if (!own) {
            throw new IllegalArgumentException(
                    "[revision] a coder must take back a decision of their own that counts but " + decision
                            + " is none of " + coder);
        }
        session.update("UPDATE round_decisions SET undone_by = ? WHERE key = ?", session.revision(), decision);
    }

    void close(String name) throws SQLException {
        Round round = round(name);
        if (round.isComplete()) {
            throw new IllegalArgumentException(
                    "[round] a round must be open to be closed but " + name + " is complete");
        }
        session.update("UPDATE rounds SET closed_on = ? WHERE key = ?", session.revision(), round.revision());
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
        Round round = round(name);
        if (!round.isComplete()) {
            throw new IllegalArgumentException(
                    "[round] all coders must be done before anything is settled but round " + name + " is open");
        }
        RoundEvent settled = round.event(event)
                .orElseThrow(() -> new IllegalArgumentException(
                        "[event] what is settled must be an event of round " + name + " but " + event + " is none"));
        if (settled.settledBy() != null) {
            throw new IllegalArgumentException("[event] an event must be settled once but " + event
                    + " was settled by revision " + settled.settledBy());
        }
        inForce(event);
        new Reviewing(session).decide(event, decision, author, reason, edited);
        try (Insert row = new InsertStatement(
                session.connection(), "round_settlements", List.of("review_key", "round_key", "event"))) {
            row.number(session.revision()).number(round.revision()).text(event).row();
            row.write();
        }
    }

    private Round coding(String name, String coder) throws SQLException {
        Round round = round(name);
        if (!round.coders().contains(coder)) {
            throw new IllegalArgumentException(
                    "[coder] a decision must be of a coder of the round, " + round.coders() + ", but was of " + coder);
        }
        if (round.isComplete()) {
            throw new IllegalArgumentException("[round] a round must be open to be coded but " + name + " is complete");
        }
        return round;
    }

    private Round round(String name) throws SQLException {
        return RoundReading.round(session.connection(), name)
                .orElseThrow(() ->
                        new IllegalArgumentException("[round] a round must be in the dataset but " + name + " is not"));
    }
}
