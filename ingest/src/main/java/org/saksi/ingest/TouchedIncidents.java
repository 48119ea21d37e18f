package org.saksi.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saksi.model.Incident;
import org.saksi.model.IncidentDecision;
import org.saksi.store.Dataset;

/**
 * All incidents that hang together with some events, by other events that they share and by decisions about them.
 *
 * @param linked the incidents as they were linked, by id
 * @param inForce the incidents in force, by id
 * @param decisions the decisions about them, in order
 */
record TouchedIncidents(Map<String, Incident> linked, Map<String, Incident> inForce, List<IncidentDecision> decisions) {
    /**
     * Looks for them.
     *
     * @param about ids of the events
     * @param decisions all decisions that count
     */
    static TouchedIncidents of(Dataset dataset, Collection<String> about, List<IncidentDecision> decisions) {
        List<Incident> decided = dataset.linkedIncidents();
        Set<String> ofDecided = new TreeSet<>();
        decided.forEach(incident -> ofDecided.addAll(events(incident)));
        Map<String, Incident> linked = new TreeMap<>();
        Map<String, Incident> inForce = new TreeMap<>();
        Set<String> events = new TreeSet<>(about);
        for (int before = 0; before < events.size(); ) {
            before = events.size();
            for (IncidentDecision decision : decisions) {
                if (decision.events().anyMatch(events::contains)) {
                    decision.events().forEach(events::add);
                }
            }
            for (Incident incident : decided) {
                if (events(incident).stream().anyMatch(events::contains)) {
                    linked.put(incident.id(), incident);
                    events.addAll(events(incident));
                }
            }
            for (Incident incident : dataset.incidentsOf(events)) {
                inForce.put(incident.id(), incident);
                events.addAll(events(incident));
            }
        }
        inForce.values().stream()
                .filter(incident -> events(incident).stream().noneMatch(ofDecided::contains))
                .forEach(incident -> linked.put(incident.id(), incident));
        List<IncidentDecision> theirs = decisions.stream()
                .filter(decision -> decision.events().anyMatch(events::contains))
                .toList();
        return new TouchedIncidents(linked, inForce, theirs);
    }

    static List<String> events(Incident incident) {
        return incident.mentions().stream().map(Incident.Told::event).toList();
    }

    /** The articles that tell them. */
    Set<String> articles() {
        Set<String> articles = new TreeSet<>();
        List<Incident> all = new ArrayList<>(linked.values());
        all.addAll(inForce.values());
        all.forEach(incident -> incident.mentions().forEach(told -> articles.add(told.article())));
        return articles;
    }
}
