package org.saksi.linker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final List<IncidentChange> changes = new ArrayList<>();
    private List<IncidentCluster> open = new ArrayList<>();

    IncidentFinder(PairScore score) {
        this.score = score;
    }

    /** Takes in the events of a day in their order; gives the merges of incidents that were known before. */
    List<IncidentChange> day(List<EventTraits> events) {
        List<IncidentCluster> nodes = new ArrayList<>(open);
        Map<Long, List<Integer>> blocks = new HashMap<>();
        for (EventTraits event : events) {
            IncidentCluster node = new IncidentCluster(event, score, changes);
            nodes.add(node);
            for (long key : node.keys()) {
                blocks.computeIfAbsent(key, none -> new ArrayList<>(1));
            }
        }
        nodes.sort(ORDER);
        Agglomeration<IncidentCluster> agglomeration = new Agglomeration<>(nodes, LEAST_LIKENESS);
        for (int place = 0; place < nodes.size(); place++) {
            IncidentCluster node = nodes.get(place);
            Set<Integer> near = node.settled() ? Set.of() : new TreeSet<>();
            for (long key : node.keys()) {
                List<Integer> block = blocks.get(key);
                if (block != null && !node.settled()) {
                    near.addAll(block.subList(Math.max(0, block.size() - MOST_IN_BLOCK), block.size()));
                }
                if (block != null) {
                    block.add(place);
                }
            }
            for (int other : near) {
                agglomeration.candidate(other, place);
            }
        }
        open = new ArrayList<>(agglomeration.run());
        open.forEach(IncidentCluster::settle);
        score.forget();
        List<IncidentChange> found = List.copyOf(changes);
        changes.clear();
        return found;
    }

    /** The stories in which the incidents that are not yet given up are told. */
    Set<StoryCluster> stories() {
        Set<StoryCluster> stories = new HashSet<>();
        for (IncidentCluster incident : open) {
            for (EventTraits mention : incident.mentions) {
                StoryCluster story = mention.article().story;
                if (story != null) {
                    stories.add(story);
                }
            }
        }
        return stories;
    }

    /** Gives up the incidents whose last mention is older than a day, or whose first is older than one long ago. */
    void close(long day, long longAgo, Consumer<IncidentCluster> sealed) {
        List<IncidentCluster> kept = new ArrayList<>();
        for (IncidentCluster incident : open) {
            if (incident.lastDay() < day || incident.first().article().day() < longAgo) {
                sealed.accept(incident);
            } else {
                kept.add(incident);
            }
        }
        open = kept;
    }
}
