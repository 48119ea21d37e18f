package org.saksi.linker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.IncidentChange;

/** An incident while its window is open. */
final class IncidentCluster implements Agglomeration.Cluster<IncidentCluster> {
    /** More than so many mentions are compared by the first and the last of them. */
    private static final int MOST_COMPARED = 8;

    final List<EventTraits> mentions = new ArrayList<>();
    /** By which earlier mention each was linked. */
    final Map<EventTraits, Link> links = new HashMap<>();

    private final PairScore score;
    private final List<IncidentChange> changes;
    private long[] keys;
    private boolean settled;
    private long lastDay;

    /**
     * Starts with one mention.
     *
     * @param changes takes the merges of incidents that were known before
     */
    IncidentCluster(EventTraits event, PairScore score, List<IncidentChange> changes) {
        this.score = score;
        this.changes = changes;
        mentions.add(event);
        lastDay = event.article().day();
        keys = IncidentKeys.of(mentions);
    }

    /** The mention that speaks most for a link, how sure it is, and what it is made of where that is known already. */
    record Link(EventTraits to, double score, @Nullable SortedMap<String, Double> known) {
        SortedMap<String, Double> parts(EventTraits event, PairScore score) {
            return known == null ? score.parts(to, event) : known;
        }
    }

    EventTraits first() {
        return mentions.getFirst();
    }

    String id() {
        return Hashes.id("i_", first().id());
    }

    /** From now on the incident is known under its id. */
    void settle() {
        settled = true;
    }

    boolean settled() {
        return settled;
    }

    long lastDay() {
        return lastDay;
    }

    /** Incidents that share one may be one. */
    long[] keys() {
        return keys;
    }

    List<EventTraits> compared() {
        int size = mentions.size();
        if (size <= MOST_COMPARED) {
            return mentions;
        }
        List<EventTraits> ends = new ArrayList<>(mentions.subList(0, MOST_COMPARED / 2));
        ends.addAll(mentions.subList(size - MOST_COMPARED / 2, size));
        return ends;
    }

    /** The mean of what speaks for each pair of mentions; never where a pair contradicts itself. */
    @Override
    public double likeness(IncidentCluster other) {
        double sum = 0;
        List<EventTraits> mine = compared();
        List<EventTraits> others = other.compared();
        for (EventTraits left : mine) {
            for (EventTraits right : others) {
                if (PairScore.contradict(left, right)) {
                    return Double.NEGATIVE_INFINITY;
                }
                sum += score.of(left, right);
            }
        }
        return sum / (mine.size() * (double) others.size());
    }

    @Override
    public void absorb(IncidentCluster other, double likeness) {
        other.link(this);
        if (settled && other.settled) {
            List<String> moved = other.mentions.stream().map(EventTraits::id).toList();
            String reason = String.format(Locale.ROOT, "link %.2f", likeness);
            changes.add(new IncidentChange.Merge(id(), other.id(), moved, reason));
        }
        mentions.addAll(other.mentions);
        mentions.sort(EventTraits::inOrder);
        links.putAll(other.links);
        lastDay = Math.max(lastDay, other.lastDay);
        settled |= other.settled;
        keys = IncidentKeys.of(compared());
    }

    /** Notes by which mention of an earlier incident the first of this one is linked. */
    private void link(IncidentCluster earlier) {
        links.put(first(), likest(earlier.compared(), first(), score));
    }

    /** The link to the likest of some mentions, of which there is at least one. */
    static Link likest(List<EventTraits> earlier, EventTraits event, PairScore score) {
        Link best = new Link(earlier.getFirst(), score.of(earlier.getFirst(), event), null);
        for (EventTraits candidate : earlier.subList(1, earlier.size())) {
            double sure = score.of(candidate, event);
            if (sure > best.score) {
                best = new Link(candidate, sure, null);
            }
        }
        return best;
    }
}
