package org.saksi.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;

/**
 * What one coder of a round decided about an event; it is laid over nothing.
 *
 * @param event id of the event
 * @param revision the revision that wrote it; names the decision
 * @param coder who decided
 * @param moment when
 * @param decision what, never {@link ReviewState#OPEN}
 * @param edited the event as the coder would have it; null unless the decision is {@link ReviewState#EDITED}
 * @param reason why, null where nobody says
 */
public record RoundDecision(
        String event,
        long revision,
        String coder,
        Instant moment,
        ReviewState decision,
        @Nullable Event edited,
        @Nullable String reason) {
    /** Whether another coder's decision comes to the same. */
    public boolean agreesWith(RoundDecision other) {
        return decision == other.decision && java.util.Objects.equals(edited, other.edited);
    }
}
