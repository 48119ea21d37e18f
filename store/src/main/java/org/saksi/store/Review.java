package org.saksi.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;

/**
 * What a person decided about an event.
 *
 * @param event id of the event
 * @param revision the revision that it made; names the review
 * @param decidedOn revision of the coding that the person saw
 * @param reviewer who decided
 * @param moment when
 * @param decision what, never {@link ReviewState#OPEN}
 * @param edited the corrected event that the decision makes, or that it is about; null where it is about the coding, and
 *     where the article was deleted
 * @param reason why, null where nobody says
 * @param undoneBy the revision that took it back, null while it counts
 */
public record Review(
        String event,
        long revision,
        long decidedOn,
        String reviewer,
        Instant moment,
        ReviewState decision,
        @Nullable Event edited,
        @Nullable String reason,
        @Nullable Long undoneBy)
        implements ReviewAct {
    @Override
    public String author() {
        return reviewer;
    }
}
