package org.saksi.linker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.saksi.model.IncidentChange;

/** Puts the events of a day into incidents: those of the days before, or new ones. */
final class IncidentFinder {
    private static final double LEAST_LIKENESS = 0.5;
    /** A key that more incidents have says too little to compare them all; the latest are compared. */
    private static final int MOST_IN_BLOCK = 15;

    private static final Comparator<IncidentCluster> ORDER =
            (left, right) -> EventTraits.inOrder(left.first(), right.first());

    private final PairScore score;
    private final Consumer<IncidentChange> changed;
    private List<IncidentCluster> open = new ArrayList<>();

    IncidentFinder(PairScore score, Consumer<IncidentChange> changed) {
        this.score = score;
        this.changed = changed;
    }

    /** Takes in the events of a day in their order. */
    void day(List<EventTraits> events) {
        List<IncidentChange> changes = new ArrayList<>();
        List<IncidentCluster> nodes = new ArrayList<>(open);
        Set<IncidentCluster> today = new HashSet<>();
        for (EventTraits event : events) {
            IncidentCluster node = new IncidentCluster(event, score, changes);
            nodes.add(node);
            today.add(node);
        }
        nodes.sort(ORDER);
        Agglomeration<IncidentCluster> agglomeration = new Agglomeration<>(nodes, LEAST_LIKENESS);
        Map<Long, List<Integer>> blocks = new HashMap<>();
        for (int place = 0; place < nodes.size(); place++) {
            boolean isNew = today.contains(nodes.get(place));
            Set<Integer> compared = new HashSet<>();
            for (long key : nodes.get(place).keys()) {
                List<Integer> block = blocks.computeIfAbsent(key, none -> new ArrayList<>(1));
                if (isNew) {
                    for (int other : block.subList(Math.max(0, block.size() - MOST_IN_BLOCK), block.size())) {
                        if (compared.add(other)) {
                            agglomeration.candidate(other, place);
                        }
                    }
                }
                block.add(place);
            }
        }
        open = new ArrayList<>(agglomeration.run());
        open.forEach(IncidentCluster::settle);
        changes.forEach(changed);
    }

    /** Gives up the incidents whose last mention is older than a day. */
    void close(long day, Consumer<IncidentCluster> sealed) {
        List<IncidentCluster> kept = new ArrayList<>();
        for (IncidentCluster incident : open) {
            if (incident.lastDay() < day) {
                sealed.accept(incident);
            } else {
                kept.add(incident);
            }
        }
        open = kept;
    }
}
