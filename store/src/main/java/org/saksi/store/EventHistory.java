package org.saksi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;

/**
 * All that became of an event.
 *
 * @param versions its forms in the order of revisions; the last is the one in force, if its {@code until} is null
 * @param reviews what was decided about it, the undone included, in order
 * @param flags its flags, those taken back included, in order
 */
public record EventHistory(List<Version> versions, List<Review> reviews, List<Flag> flags) {
    public EventHistory {
        versions = List.copyOf(versions);
        reviews = List.copyOf(reviews);
        flags = List.copyOf(flags);
    }

    /**
     * One form of an event.
     *
     * @param shown the event with what reviewers decided laid over; null where its article was deleted, which erased it
     * @param coded as it was coded, null likewise
     * @param review what reviewers had decided
     * @param since the revision in which it came into force
     * @param until the revision that ended it, null while it is in force
     */
    public record Version(
            @Nullable Event shown,
            @Nullable Event coded,
            ReviewState review,
            long since,
            @Nullable Long until) {}
}
