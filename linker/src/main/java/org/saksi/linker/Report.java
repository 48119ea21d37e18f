package org.saksi.linker;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.linker.OpenCommitment.Needed;
import org.saksi.model.Commitment.State;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.RegisteredCommitment.Change;

/** What one article tells of the acts that a commitment hangs on and pledges: the best event for each. Confined to one thread. */
final class Report {
    /** How sure a fit must be to be told. */
    private static final double LEAST = 0.4;

    /**
     * An event that fits.
     *
     * @param on its day
     */
    record Told(Event event, LocalDate on, Fit fit) {
        Change change(State state, String why) {
            return new Change(state, on, event.id(), why, fit.sure());
        }
    }

    private final OpenCommitment commitment;
    private final Map<Integer, Told> condition = new TreeMap<>();
    private @Nullable Told pledge;

    Report(OpenCommitment commitment) {
        this.commitment = commitment;
    }

    /** Compares an event with the act of the condition that it fits best, and with what is pledged. */
    void add(Event event, LocalDate on) {
        int best = -1;
        Told told = null;
        for (int i = 0; i < commitment.needed().size(); i++) {
            Needed needed = commitment.needed().get(i);
            Told other = told(
                    Fit.of(
                            needed.event(),
                            needed.actors(),
                            needed.recipients(),
                            commitment.made().by(),
                            commitment.words(),
                            event),
                    event,
                    on);
            if (other != null
                    && (told == null || other.fit().sure() > told.fit().sure())) {
                told = other;
                best = i;
            }
        }
        if (told != null && told.fit().sure() > sure(condition.get(best))) {
            condition.put(best, told);
        }
        EventType act = commitment.made().pledge().act();
        Told done = act == null
                ? null
                : told(
                        Fit.of(
                                act,
                                commitment.made().by(),
                                commitment.made().toward(),
                                List.of(),
                                commitment.words(),
                                event),
                        event,
                        on);
        if (done != null && done.fit().sure() > sure(pledge)) {
            pledge = done;
        }
    }

    private static double sure(@Nullable Told told) {
        return told == null ? 0 : told.fit().sure();
    }

    private static @Nullable Told told(@Nullable Fit fit, Event event, LocalDate on) {
        return fit == null || fit.sure() < LEAST ? null : new Told(event, on, fit);
    }

    /** The acts of the condition that were told, by their number. */
    Map<Integer, Told> condition() {
        return condition;
    }

    @Nullable
    Told pledge() {
        return pledge;
    }
}
