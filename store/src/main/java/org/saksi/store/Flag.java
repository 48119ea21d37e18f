package org.saksi.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A flag on an event: somebody wants it to be looked at; it decides nothing.
 *
 * @param event id of the event
 * @param revision the revision that it made; names the flag
 * @param author who flagged
 * @param moment when
 * @param note what about it, null where nobody says
 * @param undoneBy the revision that took it back, null while it counts
 */
public record Flag(
        String event,
        long revision,
        String author,
        Instant moment,
        @Nullable String note,
        @Nullable Long undoneBy) implements ReviewAct {}
