package org.saksi.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merge or split of incidents: one line of {@code changes.jsonl}. Nothing is lost in it, so each undoes the other.
 */
public sealed interface IncidentChange {
    /** The incident that stays. */
    String kept();

    /** The other incident: gone after a merge, there after a split. */
    String other();

    /** Ids of the events of the other incident, in order of id. */
    List<String> events();

    /** Why, in words or as the score of the link; null when nobody says. */
    @Nullable
    String reason();

    /**
     * Two incidents were found to be one.
     *
     * @param kept the incident that stays: the one whose first mention is earlier
     * @param other the incident that is gone
     * @param events ids of the events that moved
     * @param reason why, null when nobody says
     */
    record Merge(
            String kept,
            String other,
            List<String> events,
            @Nullable String reason) implements IncidentChange {
        public Merge {
            events = checked(kept, other, events);
        }
    }

    /**
     * One incident was found to be two.
     *
     * @param kept the incident that stays
     * @param other the incident that is there now
     * @param events ids of the events that moved
     * @param reason why, null when nobody says
     */
    record Split(
            String kept,
            String other,
            List<String> events,
            @Nullable String reason) implements IncidentChange {
        public Split {
            events = checked(kept, other, events);
        }
    }

    private static List<String> checked(String kept, String other, List<String> events) {
        Require.filled("kept", kept);
        Require.filled("other", other);
        if (kept.equals(other)) {
            throw ContractException.field("other", "be another incident than kept", other);
        }
        if (events.isEmpty()) {
            throw ContractException.field("events", "hold at least one event", 0);
        }
        return events.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
