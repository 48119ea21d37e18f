package org.saksi.server.desk;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.store.Dataset;
import org.saksi.store.NewRound;
import org.saksi.store.ReviewState;
import org.saksi.store.RoundReader;
import org.saksi.store.RoundWriter;
import org.saksi.store.SettledRound;
import org.saksi.store.StoredEvent;
import org.saksi.store.Writer;
import org.saksi.store.filter.Counting;
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

    /** What there is to read; whoever shows decisions keeps them from coders until a round is complete. */
    public RoundReader reader() {
        return dataset.rounds();
    }

    /**
     * Makes a round.
     *
     * @param size how many events are drawn; null for all that the filter takes
     * @param keys by what the draw is stratified; none for a simple random one
     * @throws IllegalArgumentException when the filter takes more than {@link RoundDraw#MOST} events and nobody says how many are
     *     drawn
     */
    public long make(
            String name,
            Filter filter,
            @Nullable Integer size,
            Set<StratumKey> keys,
            long seed,
            List<String> coders,
            String author) {
        Desk.Found found = desk.find(filter);
        int drawing = RoundDraw.size(size, found.count(Counting.EVENTS));
        SamplePlan plan = new SamplePlan(drawing, keys, Allocation.PROPORTIONAL, seed);
        List<NewRound.Drawn> drawn;
        // A large draw takes its time, in which others review; an event that is gone when the round is made is refused
        // then.
        try (Stream<StoredEvent> events = found.all()) {
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

    /** Brings into force what all coders agree on. */
    public SettledRound settleAgreed(String name, String author) {
        return change(author, rounds -> rounds.settleAgreed(name, author));
    }

    private <T> T change(String author, Function<RoundWriter, T> change) {
        synchronized (desk) {
            T made;
            try (Writer writer = dataset.writer(author + ": round")) {
                made = change.apply(writer.rounds());
            }
            desk.refresh();
            return made;
        }
    }
}
