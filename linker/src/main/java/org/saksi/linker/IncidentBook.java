package org.saksi.linker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Incident;
import org.saksi.model.IncidentDecision;

/**
 * Which events belong to which incident: as a linker found them, and then as people decided. Decisions hold for whatever is
 * linked, other articles and codings included, as far as the events that they name are there. Not for use by several threads at once.
 *
 * <p>An incident's id comes from one of its events, and the incident that has this event has the id, whatever is merged or split:
 * so a split after a merge gives both the ids that they had. Where decisions contradict each other, the later one holds.
 */
public final class IncidentBook {
    private static final Comparator<Mention> EARLIEST = Comparator.<Mention, LocalDate>comparing(
                    mention -> mention.published, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Mention::article)
            .thenComparing(Mention::event);

    private final Map<String, Mention> mentions = new HashMap<>();
    private final SortedMap<String, TreeSet<String>> events = new TreeMap<>();
    private final Map<String, String> incidents = new HashMap<>();
    /** The splits that no later merge takes back. */
    private final List<IncidentDecision> splits = new ArrayList<>();

    /** An event as the linker has it; linked names the incident that it gives its id. */
    private record Mention(
            String event,
            String article,
            @Nullable LocalDate published,
            @Nullable String to,
            String id,
            boolean gives) {}

    /** Adds an incident as a linker found it. */
    public void add(Incident incident) {
        for (Incident.Told told : incident.mentions()) {
            String id = Hashes.id("i_", told.event());
            mentions.put(
                    told.event(),
                    new Mention(
                            told.event(), told.article(), told.published(), told.to(), id, id.equals(incident.id())));
            put(told.event(), incident.id());
        }
    }

    /** The incident of an event, null when it is unknown. */
    public @Nullable String incidentOf(String event) {
        return incidents.get(event);
    }

    /** The ids of all incidents in order. */
    public List<String> ids() {
        return List.copyOf(events.keySet());
    }

    /** The events of an incident in order of id; empty when there is no such incident. */
    public List<String> eventsOf(String incident) {
        return List.copyOf(events.getOrDefault(incident, new TreeSet<>()));
    }

    /**
     * Makes two incidents one, under the id of the first.
     *
     * @return the decision, to be applied again
     * @throws IllegalArgumentException when one of them is unknown or both are the same
     */
    public IncidentDecision merge(String kept, String other) {
        if (kept.equals(other)) {
            throw new IllegalArgumentException(
                    "[" + kept + "] incident must be merged with another but was with itself");
        }
        IncidentDecision merge = new IncidentDecision(
                IncidentDecision.Kind.MERGE, kept, other, eventsOf(known(kept)), eventsOf(known(other)));
        apply(merge);
        return merge;
    }

    /**
     * Takes events out of an incident into one of their own.
     *
     * @return the decision, to be applied again; its other incident is the one that is there now
     * @throws IllegalArgumentException when an event is not one of the incident, or none would be left in it
     */
    public IncidentDecision split(String incident, Collection<String> moved) {
        Set<String> own = new TreeSet<>(eventsOf(known(incident)));
        Set<String> part = new TreeSet<>(moved);
        if (part.isEmpty() || !own.containsAll(part) || part.size() == own.size()) {
            throw new IllegalArgumentException(
                    "[" + incident + "] events to split off must be some of the incident's and not all of " + own
                            + " but were " + part);
        }
        Set<String> rest = new TreeSet<>(own);
        rest.removeAll(part);
        String other = naturalId(gives(incident, part) ? rest : part);
        IncidentDecision split = new IncidentDecision(
                IncidentDecision.Kind.SPLIT, incident, other, List.copyOf(rest), List.copyOf(part));
        apply(split);
        return split;
    }

    /** Applies a decision as far as its events are there; one that has events on one side only changes nothing. */
    public void apply(IncidentDecision decision) {
        Set<String> stayed = there(decision.stayed());
        Set<String> moved = there(decision.moved());
        if (stayed.isEmpty() || moved.isEmpty()) {
            return;
        }
        switch (decision.kind()) {
            case SPLIT -> {
                splits.add(decision);
                cut(decision);
            }
            case MERGE -> {
                Set<String> all = new TreeSet<>(stayed);
                all.addAll(moved);
                splits.removeIf(split -> meets(split.stayed(), all) && meets(split.moved(), all));
                splits.replaceAll(split -> joined(split, all));
                unite(decision.kept(), stayed, all);
                splits.forEach(this::cut);
            }
        }
    }

    private Set<String> there(Collection<String> named) {
        return named.stream().filter(incidents::containsKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean meets(Collection<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** What is merged with one side of a split is of that side from then on. */
    private static IncidentDecision joined(IncidentDecision split, Set<String> merged) {
        return new IncidentDecision(
                split.kind(),
                split.kept(),
                split.other(),
                meets(split.stayed(), merged) ? plus(split.stayed(), merged) : split.stayed(),
                meets(split.moved(), merged) ? plus(split.moved(), merged) : split.moved());
    }

    private static List<String> plus(Collection<String> some, Collection<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void unite(String kept, Set<String> stayed, Set<String> all) {
        TreeSet<String> united = new TreeSet<>();
        all.forEach(event -> united.add(incident(event)));
        Set<String> members = new TreeSet<>();
        united.forEach(incident -> members.addAll(eventsOf(incident)));
        String id = united.contains(kept) || gives(kept, members) ? kept : mostOf(stayed);
        members.forEach(event -> put(event, id));
    }

    /** The incident that has most of some events, of several the one of the least id. */
    private String mostOf(Set<String> some) {
        SortedMap<String, Long> counts =
                some.stream().collect(Collectors.groupingBy(this::incident, TreeMap::new, Collectors.counting()));
        String most = counts.firstKey();
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            if (count.getValue() > counts.getOrDefault(most, 0L)) {
                most = count.getKey();
            }
        }
        return most;
    }

    /** Parts the events of a split wherever they are together; what came since goes with the mention that it was linked by. */
    private void cut(IncidentDecision split) {
        Set<String> stayed = new HashSet<>(split.stayed());
        Set<String> moved = there(split.moved());
        TreeSet<String> whole = new TreeSet<>();
        moved.forEach(event -> whole.add(incident(event)));
        for (String incident : whole) {
            List<String> own = eventsOf(incident);
            if (meets(own, stayed)) {
                Set<String> part = new TreeSet<>();
                own.stream().filter(event -> goesWith(event, moved, stayed)).forEach(part::add);
                Set<String> rest = new TreeSet<>(own);
                rest.removeAll(part);
                Set<String> leaving = gives(incident, part) ? rest : part;
                String id = naturalId(leaving);
                leaving.forEach(event -> put(event, id));
            }
        }
    }

    private boolean goesWith(String event, Set<String> moved, Set<String> stayed) {
        Set<String> seen = new HashSet<>();
        for (String at = event; at != null && seen.add(at); at = to(at)) {
            if (moved.contains(at)) {
                return true;
            }
            if (stayed.contains(at)) {
                return false;
            }
        }
        return false;
    }

    private @Nullable String to(String event) {
        Mention mention = mentions.get(event);
        return mention == null ? null : mention.to;
    }

    /** Whether one of some events gave an incident its id. */
    private boolean gives(String incident, Set<String> some) {
        return some.stream().anyMatch(event -> mention(event).id.equals(incident));
    }

    /** The id that one of some events gave already, of several the earliest; else that which the earliest would give. */
    private String naturalId(Set<String> some) {
        List<Mention> told = some.stream().map(this::mention).toList();
        return told.stream()
                .filter(Mention::gives)
                .min(EARLIEST)
                .or(() -> told.stream().min(EARLIEST))
                .map(Mention::id)
                .orElseThrow();
    }

    private Mention mention(String event) {
        Mention mention = mentions.get(event);
        if (mention == null) {
            throw new IllegalStateException("[" + event + "] event must have been linked");
        }
        return mention;
    }

    private String incident(String event) {
        String incident = incidents.get(event);
        if (incident == null) {
            throw new IllegalStateException("[" + event + "] event must belong to an incident");
        }
        return incident;
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
