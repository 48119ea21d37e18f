package org.saksi.ingest;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.linker.IncidentLikeness;
import org.saksi.model.Incident;
import org.saksi.store.Dataset;

/** Incidents that may be the same act as one, for people to decide. Safe for use by many threads. */
public final class MergeCandidates {
    private static final int DAYS = 45;
    /** Of so many that share a party the score is asked. */
    private static final int COMPARED = 24;

    private final Dataset dataset;

    /** Candidates of a dataset, open as long as it is used. */
    public MergeCandidates(Dataset dataset) {
        this.dataset = dataset;
    }

    /**
     * An incident that may be the same act.
     *
     * @param incident the incident
     * @param score how sure it is by the score of links, from 0 to 1
     * @param doubt what speaks against a merge, in words for people; null where nothing does
     */
    public record Candidate(
            Incident incident, double score, @Nullable String doubt) {}

    /** Incidents that share a party with one and are told at most 45 days from it, the likest first. */
    public List<Candidate> near(Incident incident, int most) {
        return compared(incident, dataset.incidents(dataset.incidentsNear(incident, DAYS, COMPARED))).stream()
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.incident().id()))
                .limit(most)
                .toList();
    }

    /** Incidents in their order with their scores; the incident itself is left out. */
    public List<Candidate> compared(Incident incident, List<Incident> others) {
        IncidentLikeness likeness = new IncidentLikeness(dataset::article);
        return others.stream()
                .filter(other -> !other.id().equals(incident.id()))
                .map(other -> new Candidate(
                        other,
                        Math.rint(likeness.of(incident, other) * 100) / 100,
                        IncidentDates.contradiction(incident, other).orElse(null)))
                .toList();
    }
}
