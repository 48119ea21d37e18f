package org.saksi.ingest;

import java.util.List;
import java.util.TreeSet;

/** What somebody wants to become of incidents. */
public sealed interface IncidentWish {
    /**
     * That two incidents are one.
     *
     * @param kept the incident whose id stays
     * @param other the incident that goes into it
     */
    record Merge(String kept, String other) implements IncidentWish {}

    /**
     * That events of an incident tell another act.
     *
     * @param incident the incident
     * @param events ids of the events that go into an incident of their own
     */
    record Split(String incident, List<String> events) implements IncidentWish {
        public Split {
            events = List.copyOf(new TreeSet<>(events));
        }
    }

    /**
     * That a decision is taken back.
     *
     * @param decision its revision
     */
    record Undo(long decision) implements IncidentWish {}
}
