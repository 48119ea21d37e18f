package org.saksi.linker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Incident;
import org.saksi.model.IncidentChange;

/**
 * Which events belong to which incident, and what was changed by hand: merges and splits with their log, each of which can be
 * taken back. Not for use by several threads at once.
 *
 * <p>An incident keeps its id through every change; only a split makes a new one, derived from the first event that moves, and
 * the undo of a change brings the ids back that were there before it.
 */
public final class IncidentBook {
    private final SortedMap<String, TreeSet<String>> events = new TreeMap<>();
    private final Map<String, String> incidents = new HashMap<>();
    private final Deque<IncidentChange> log = new ArrayDeque<>();

    /** Adds an incident as a linker found it. */
    public void add(Incident incident) {
        incident.mentions().forEach(told -> put(told.event(), incident.id()));
    }

    /** The incident of an event, null when it is unknown. */
    public @Nullable String incidentOf(String event) {
        return incidents.get(event);
    }

    /** The events of an incident in order of id; empty when there is no such incident. */
    public List<String> eventsOf(String incident) {
        return List.copyOf(events.getOrDefault(incident, new TreeSet<>()));
    }

    /** The changes that hold, the first one first. */
    public List<IncidentChange> log() {
        return List.copyOf(log);
    }

    /**
     * Makes two incidents one, under the id of the first.
     *
     * @throws IllegalArgumentException when one of them is unknown or both are the same
     */
    public IncidentChange merge(String kept, String other, @Nullable String reason) {
        known(kept);
        IncidentChange merge = new IncidentChange.Merge(kept, other, eventsOf(known(other)), reason);
        apply(merge);
        log.addLast(merge);
        return merge;
    }

    /**
     * Takes events out of an incident into one of their own.
     *
     * @throws IllegalArgumentException when an event is not one of the incident, or none would be left in it
     */
    public IncidentChange split(String kept, List<String> moved, @Nullable String reason) {
        List<String> own = eventsOf(known(kept));
        if (!own.containsAll(moved) || moved.isEmpty() || new TreeSet<>(moved).size() >= own.size()) {
            throw new IllegalArgumentException(
                    "[" + kept + "] events must be some of the incident's " + own + " but were " + moved);
        }
        String first =
                new ArrayList<>(moved).stream().min(Comparator.naturalOrder()).orElseThrow();
        IncidentChange split = new IncidentChange.Split(kept, Hashes.id("i_", kept + " " + first), moved, reason);
        apply(split);
        log.addLast(split);
        return split;
    }

    /**
     * Takes the last change back.
     *
     * @throws IllegalStateException when there is none
     */
    public IncidentChange undo() {
        IncidentChange last = log.pollLast();
        if (last == null) {
            throw new IllegalStateException("log must hold a change to take back but is empty");
        }
        apply(last.undo());
        return last;
    }

    private void apply(IncidentChange change) {
        String to = switch (change) {
            case IncidentChange.Merge merge -> merge.kept();
            case IncidentChange.Split split -> split.other();
        };
        change.events().forEach(event -> put(event, to));
    }

    private void put(String event, String incident) {
        String before = incidents.put(event, incident);
        if (before != null) {
            events.computeIfPresent(before, (id, own) -> {
                own.remove(event);
                return own.isEmpty() ? null : own;
            });
        }
        events.computeIfAbsent(incident, id -> new TreeSet<>()).add(event);
    }

    private String known(String incident) {
        if (!events.containsKey(incident)) {
            throw new IllegalArgumentException("incident must be a known one but was " + incident);
        }
        return incident;
    }
}
