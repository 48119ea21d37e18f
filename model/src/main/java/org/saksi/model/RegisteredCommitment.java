package org.saksi.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commitment with all that was said of it and all that became of it: one line of {@code register.jsonl}. Immutable and
 * safe for use by many threads.
 *
 * @param id derived from the first statement, stable from run to run
 * @param made the commitment as it was first stated
 * @param statements every statement of it in order of days, the first one included
 * @param state what became of it
 * @param changes the changes of its state in order, empty while it is only open
 */
public record RegisteredCommitment(
        String id, Commitment made, List<Statement> statements, Commitment.State state, List<Change> changes) {
    public RegisteredCommitment {
        Require.filled("id", id);
        statements = List.copyOf(statements);
        changes = List.copyOf(changes);
        if (statements.isEmpty()) {
            throw ContractException.field("statements", "hold the first statement", "none");
        }
        Commitment.State last =
                changes.isEmpty() ? Commitment.State.OPEN : changes.getLast().state();
        if (last != state) {
            throw ContractException.field("state", "be that of the last change, " + last.label() + ",", state.label());
        }
    }

    /**
     * One time that it was stated.
     *
     * @param commitment id of the line of {@code commitments.jsonl}
     * @param article the article
     * @param on the day, null when the article has none
     * @param sentence the sentence
     */
    public record Statement(
            String commitment,
            ArticleReference article,
            @Nullable LocalDate on,
            SentenceExcerpt sentence) {
        public Statement {
            Require.filled("commitment", commitment);
        }
    }

    /**
     * One change of its state.
     *
     * @param state the new state
     * @param on the day
     * @param cause id of the event or of the commitment that changed it, null where a day went by
     * @param why in words
     * @param sure from 0 to 1: how well the cause fits, 1 where nothing had to be compared
     */
    public record Change(
            Commitment.State state, LocalDate on, @Nullable String cause, String why, double sure) {
        public Change {
            Require.filled("why", why);
            Require.between("sure", 0, 1, sure);
        }
    }
}
