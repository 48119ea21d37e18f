package org.saksi.store.validation;

import java.util.List;
import java.util.stream.Stream;
import org.saksi.store.NewRound;
import org.saksi.store.StoredEvent;

/** Draws the events of a round, as those of a sample are drawn. */
public final class RoundDraw {
    /** The most events that a round can have. */
    public static final int MOST = 5000;

    private RoundDraw() {}

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
