package org.saksi.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;

/**
 * Changes the rounds of a dataset. Every call is one transaction, as {@link Writer} says; used by the thread of its writer, and no
 * longer than that is open. All methods throw {@link DatasetException} when the database cannot be written.
 */
public final class RoundWriter {
    private final Writer writer;

    RoundWriter(Writer writer) {
        this.writer = writer;
    }

    /**
     * Makes a round.
     *
     * @return the revision that it is
     * @throws IllegalArgumentException when the name is taken or an event is not in force
     */
    public long make(NewRound round, String author) {
        return writer.alone(
                rounds(author, "round new " + round.name()), session -> new RoundWriting(session).make(round, author));
    }

    /**
     * Writes what a coder of a round decided, which is laid over nothing. The log says that they did, and not what.
     *
     * @param edited the event as the coder would have it; null unless the decision is {@link ReviewState#EDITED}
     * @return the revision, which names the decision
     * @throws IllegalArgumentException when the round is complete, has no such event, or is not theirs to code
     */
    public long decide(
            String round,
            String event,
            ReviewState decision,
            String coder,
            @Nullable String reason,
            @Nullable Event edited) {
        return writer.alone(
                rounds(coder, "round " + round + ": decision on " + event),
                session -> new RoundWriting(session).decide(round, event, coder, decision, edited, reason));
    }

    /**
     * Takes a coder's own decision in a round back.
     *
     * @throws IllegalArgumentException when it is not theirs, or the round is complete
     */
    public long undo(String round, long decision, String coder) {
        return writer.alone(
                new Run(Run.Kind.UNDO, coder, "round " + round + ": undo " + decision, null, null),
                session -> new RoundWriting(session).undo(round, decision, coder));
    }

    /**
     * Closes a round in which somebody does not come to an end; what is undecided stays so.
     *
     * @throws IllegalArgumentException when it is complete
     */
    public long close(String round, String author) {
        return writer.alone(rounds(author, "round close " + round), session -> new RoundWriting(session).close(round));
    }

    /**
     * Brings the outcome of a complete round for an event into force, as a review of the coding that the coders saw, which can be
     * undone.
     *
     * @return the revision, which names the review
     * @throws IllegalArgumentException when the round is open, or the event is settled, not in force, or was coded anew or
     *     corrected since the round was made
     */
    public long settle(
            String round,
            String event,
            ReviewState decision,
            String author,
            @Nullable String reason,
            @Nullable Event edited) {
        return writer.alone(
                settling(round, event, decision, author),
                session -> new RoundWriting(session).settle(round, event, decision, author, reason, edited));
    }

    /**
     * Brings into force what all coders of a complete round agree on: each event by a revision of its own, which can be undone,
     * and all of them in one transaction.
     *
     * @throws IllegalArgumentException when the round is open
     */
    public SettledRound settleAgreed(String name, String author) {
        return writer.together(session -> {
            RoundWriting writing = new RoundWriting(session);
            Round round = writing.complete(name);
            String reason = "round " + name + ": agreed by " + String.join(", ", round.coders());
            List<String> left = new ArrayList<>();
            int settled = 0;
            for (RoundEvent event : round.agreed()) {
                RoundDecision agreed = event.agreed(round.coders().size()).orElseThrow();
                String refusal = writing.refusal(round.summary(), event);
                if (refusal != null) {
                    left.add(refusal);
                    continue;
                }
                session.revise(
                        settling(name, event.id(), agreed.decision(), author),
                        ignored -> writing.lay(
                                round.summary(), event.id(), agreed.decision(), author, reason, agreed.edited()));
                settled++;
            }
            return new SettledRound(settled, left);
        });
    }

    private static Run settling(String round, String event, ReviewState decision, String author) {
        return rounds(author, "round " + round + ": settle " + event + " " + decision.label());
    }

    private static Run rounds(String author, String command) {
        return new Run(Run.Kind.REVIEW, author, command, null, null);
    }
}
