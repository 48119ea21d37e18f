package org.saksi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.model.Incident;

/**
 * An event as the dataset holds it: the coding in force, with corrections laid over it.
 *
 * @param event the event
 * @param incident the incident it tells, null where the dataset is not linked
 * @param review what reviewers decided
 * @param since revision of the dataset in which this coding came into force
 * @param flags the flags on it that count, in order
 */
public record StoredEvent(Event event, @Nullable Incident incident, ReviewState review, long since, List<Flag> flags) {
    public StoredEvent {
        flags = List.copyOf(flags);
    }

    /** An event without flags. */
    public StoredEvent(Event event, @Nullable Incident incident, ReviewState review, long since) {
        this(event, incident, review, since, List.of());
    }
}
