package org.saksi.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.store.Dataset;
import org.saksi.store.NewRound;
import org.saksi.store.ReviewState;
import org.saksi.store.Round;
import org.saksi.store.RoundDecision;
import org.saksi.store.RoundEvent;
import org.saksi.store.RoundWriter;
import org.saksi.store.StoredEvent;
import org.saksi.store.Writer;
import org.saksi.store.filter.Filter;
import org.saksi.store.validation.Allocation;
import org.saksi.store.validation.RoundDraw;
import org.saksi.store.validation.SamplePlan;
import org.saksi.store.validation.StratumKey;

/**
 * What pages and API ask of the rounds of a dataset, and what they change in them. Safe for use by many threads. Changes throw
 * {@link IllegalArgumentException}, in words for people, when they do not fit the round as it is.
 */
public final class RoundDesk {
    private final Dataset dataset;
    private final DatasetDesk desk;

    RoundDesk(Dataset dataset, DatasetDesk desk) {
        this.dataset = dataset;
        this.desk = desk;
    }

    /** The names of all rounds, the latest first. */
    public List<String> names() {
        return dataset.rounds();
    }

    /** The round of a name with all its decisions: whoever shows it keeps them from coders until it is complete. */
    public Optional<Round> round(String name) {
        return dataset.round(name);
    }

    /**
     * Makes a round.
     *
     * @param size how many events are drawn; null for all that the filter takes
     * @param keys by what the draw is stratified; none for a simple random one
     */
    public long make(
            String name,
            Filter filter,
            @Nullable Integer size,
            Set<StratumKey> keys,
            long seed,
            List<String> coders,
            String author) {
        SamplePlan plan = new SamplePlan(size == null ? RoundDraw.MOST : size, keys, Allocation.PROPORTIONAL, seed);
        List<NewRound.Drawn> drawn;
        try (Stream<StoredEvent> events = desk.find(filter).all()) {
            drawn = RoundDraw.draw(plan, events);
        }
        NewRound round = new NewRound(name, filter.toString(), seed, coders, drawn);
        return change(author, rounds -> rounds.make(round, author));
    }

    /** Writes what a coder decided. */
    public long decide(
            String round,
            String event,
            ReviewState decision,
            @Nullable Event edited,
            @Nullable String reason,
            String coder) {
        return change(coder, rounds -> rounds.decide(round, event, decision, coder, reason, edited));
    }

    /** Takes a coder's own decision back. */
    public long undo(String round, long decision, String coder) {
        return change(coder, rounds -> rounds.undo(round, decision, coder));
    }

    /** Closes a round before all are done. */
    public long close(String round, String author) {
        return change(author, rounds -> rounds.close(round, author));
    }

    /** Brings an outcome into force. */
    public long settle(
            String round,
            String event,
            ReviewState decision,
            @Nullable Event edited,
            @Nullable String reason,
            String author) {
        return change(author, rounds -> rounds.settle(round, event, decision, author, reason, edited));
    }

    /**
     * What came of settling all that coders agree on.
     *
     * @param settled how many events were settled
     * @param left the events on which they agree and that could not be settled, such as those no longer in force, with why
     */
    public record Settled(int settled, List<String> left) {
        public Settled {
            left = List.copyOf(left);
        }
    }

    /** Brings into force what all coders agree on. */
    public Settled settleAgreed(String name, String author) {
        Round round = dataset.round(name)
                .filter(Round::isComplete)
                .orElseThrow(() -> new IllegalArgumentException(
                        "[round] all coders must be done before anything is settled but round " + name + " is open"));
        List<String> left = new ArrayList<>();
        int settled = 0;
        String reason = "round " + name + ": agreed by " + String.join(", ", round.coders());
        for (RoundEvent event : round.agreed()) {
            RoundDecision agreed = event.agreed(round.coders().size()).orElseThrow();
            try {
                settle(name, event.id(), agreed.decision(), agreed.edited(), reason, author);
                settled++;
            } catch (IllegalArgumentException e) {
                left.add(String.valueOf(e.getMessage()));
            }
        }
        return new Settled(settled, left);
    }

    private long change(String author, ToLongFunction<RoundWriter> change) {
        synchronized (desk) {
            long revision;
            try (Writer writer = dataset.writer(author + ": round")) {
                revision = change.applyAsLong(writer.rounds());
            }
            desk.refresh();
            return revision;
        }
    }
}
