package org.saksi.store.validation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.store.NewRound;
import org.saksi.store.StoredEvent;

/** Draws the events of a round, as those of a sample are drawn. */
public final class RoundDraw {
    /** The most events that a round can have. */
    public static final int MOST = 5000;

    private RoundDraw() {}

    /**
     * How many events are drawn.
     *
     * @param wanted how many somebody wants; null for all
     * @param matching how many there are
     * @throws IllegalArgumentException when all are wanted and are more than {@link #MOST}, so that nobody takes a part for all
     */
    public static int size(@Nullable Integer wanted, long matching) {
        if (wanted == null && matching > MOST) {
            throw new IllegalArgumentException("[size] must be given where the filter takes more than " + MOST
                    + " events but it takes " + matching);
        }
        return wanted == null ? MOST : wanted;
    }

    /**
     * The events in the order in which they are coded, which is random by the seed.
     *
     * @param plan of at most {@link #MOST} events
     * @throws IllegalArgumentException when there are more strata than events to draw, or the plan is too large
     */
    public static List<NewRound.Drawn> draw(SamplePlan plan, Stream<StoredEvent> events) {
        if (plan.size() > MOST) {
            throw new IllegalArgumentException(
                    "[size] a round must have at most " + MOST + " events but was to have " + plan.size());
        }
        return StratifiedSample.draw(plan, events).entries().stream()
                .map(entry -> new NewRound.Drawn(entry.event(), entry.stratum(), entry.weight()))
                .toList();
    }
}
