package org.saksi.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a person decided about incidents: that the events of two tell one act, or that those of one tell two. It names events,
 * which last, so that every later linking can keep to it.
 *
 * @param kind what was decided
 * @param kept the incident that stays
 * @param other the incident that goes into it, or that comes out of it
 * @param stayed ids of the events of the incident that stays, in order of id; of a split, those that are left in it
 * @param moved ids of the events of the other, in order of id
 */
public record IncidentDecision(Kind kind, String kept, String other, List<String> stayed, List<String> moved) {
    public IncidentDecision {
        Require.filled("kept", kept);
        Require.filled("other", other);
        stayed = checked("stayed", stayed);
        moved = checked("moved", moved);
    }

    /** What can be decided. */
    public enum Kind {
        MERGE,
        SPLIT;

        /** The word in the dataset. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All events that it names. */
    public Stream<String> events() {
        return Stream.concat(stayed.stream(), moved.stream());
    }

    private static List<String> checked(String field, List<String> events) {
        if (events.isEmpty()) {
            throw ContractException.field(field, "hold at least one event", 0);
        }
        return events.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }
}
