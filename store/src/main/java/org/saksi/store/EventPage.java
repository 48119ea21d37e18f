package org.saksi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some events in the stable order.
 *
 * @param events the events
 * @param next where the next page begins, null when there is none
 */
public record EventPage(List<StoredEvent> events, @Nullable EventPosition next) {
    public EventPage {
        events = List.copyOf(events);
    }
}
