package org.saksi.server.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.MergeCandidates;
import org.saksi.model.Incident;
import org.saksi.model.IncidentDecision;
import org.saksi.server.desk.Desk;
import org.saksi.store.IncidentEntry;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.Filter;

/**
 * What people can do with an incident and have done with it.
 *
 * @param sought what was typed to find an incident to merge with; empty for those that are near
 * @param candidates incidents to merge with
 * @param log decisions about the incident or its events, the latest first
 * @param last the decision that can be taken back, 0 where there is none
 * @param seen the revision that the page shows
 */
record IncidentHand(
        String sought, List<MergeCandidates.Candidate> candidates, List<IncidentEntry> log, long last, long seen) {
    private static final int CANDIDATES = 8;
    private static final int EVENTS = 60;

    /** @param seen the revision before the incident was read, so that a change since is never taken for seen */
    static IncidentHand of(Desk desk, Incident incident, long seen, Asked asked) {
        String sought = asked.get("with");
        Set<String> events =
                incident.mentions().stream().map(Incident.Told::event).collect(Collectors.toSet());
        List<IncidentEntry> decisions = desk.incidentLog().reversed().stream()
                .filter(entry -> isAbout(entry.decision(), incident.id(), events))
                .toList();
        List<MergeCandidates.Candidate> candidates = !asked.viewer().reviewer()
                ? List.of()
                : sought.isEmpty()
                        ? desk.mergeCandidates(incident, CANDIDATES)
                        : desk.compared(incident, found(desk, sought));
        long last = decisions.stream()
                .filter(IncidentEntry::counts)
                .map(IncidentEntry::revision)
                .findFirst()
                .orElse(0L);
        return new IncidentHand(sought, candidates, decisions, last, seen);
    }

    private static boolean isAbout(@Nullable IncidentDecision decision, String incident, Set<String> events) {
        return decision != null
                && (decision.kept().equals(incident)
                        || decision.other().equals(incident)
                        || decision.events().anyMatch(events::contains));
    }

    /** The incident of an id, or those that words find. */
    private static List<Incident> found(Desk desk, String sought) {
        return desk.incident(sought)
                .or(() -> desk.successor(sought).flatMap(desk::incident))
                .map(List::of)
                .orElseGet(() -> desk.find(Filter.search(sought)).page(EventOrder.LAST_PUBLISHED, "", EVENTS).stream()
                        .flatMap(event -> Stream.ofNullable(event.incident()))
                        .collect(Collectors.toMap(Incident::id, one -> one, (one, same) -> one, LinkedHashMap::new))
                        .values()
                        .stream()
                        .limit(CANDIDATES)
                        .toList());
    }

    /** Whether the days of a candidate contradict those of the incident. */
    boolean hasDoubts() {
        return candidates.stream().anyMatch(candidate -> candidate.doubt() != null);
    }
}
