package org.saksi.store;

import java.util.List;
import org.saksi.model.Incident;
import org.saksi.model.Story;

/**
 * What becomes of incidents by a decision.
 *
 * @param gone ids of incidents in force that end, unless they are among those that are there now
 * @param incidents incidents as they are now
 * @param stories stories that list them
 * @param linked incidents as the linking has them, where people decided otherwise
 * @param released ids of incidents that are again as the linking has them
 */
public record RemadeIncidents(
        List<String> gone,
        List<Incident> incidents,
        List<Story> stories,
        List<Incident> linked,
        List<String> released) {
    public RemadeIncidents {
        gone = List.copyOf(gone);
        incidents = List.copyOf(incidents);
        stories = List.copyOf(stories);
        linked = List.copyOf(linked);
        released = List.copyOf(released);
    }
}
