package org.saksi.store;

import org.jspecify.annotations.Nullable;

/**
 * A watched feed with its entries and what was decided about it. Immutable.
 *
 * @param feed how it stands
 * @param waiting entries whose article is to be fetched
 * @param read entries whose article was read
 * @param refused entries whose article cannot be had
 * @param decision what was decided about it last, null where nothing was
 */
public record FeedHealth(
        FeedState feed,
        long waiting,
        long read,
        long refused,
        @Nullable Intervention decision) {
    /** Whether it is not asked for until somebody decides otherwise. */
    public boolean isSkipped() {
        return decision != null && decision.action() == Intervention.Action.SKIP;
    }
}
