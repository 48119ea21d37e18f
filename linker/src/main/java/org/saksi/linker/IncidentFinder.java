package org.saksi.linker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.saksi.model.EventType;
import org.saksi.model.IncidentChange;

/** Puts the events of a day into incidents: those of the days before, or new ones. */
final class IncidentFinder {
    private static final double LEAST_LIKENESS = 0.5;
    /** A key that more incidents have says too little to compare them all; the latest are compared. */
    private static final int MOST_IN_BLOCK = 40;

    private static final int RARE_WORDS = 4;
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
            for (long key : keys(nodes.get(place))) {
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

    /** What events of one act have in common: its family with a party, a place or a rare word. */
    private static Set<Long> keys(IncidentCluster incident) {
        Set<Long> keys = new LinkedHashSet<>();
        for (EventTraits event : incident.compared()) {
            long family = family(event.type());
            boolean act = event.act();
            long start = Hashes.more(Hashes.more(Hashes.start(), family), act ? 1 : 0);
            for (PartyTraits party : event.actors()) {
                add(keys, start, party, event);
            }
            for (PartyTraits party : event.recipients()) {
                add(keys, start, party, event);
            }
            if (event.where() != null && event.where().geoname() != null) {
                keys.add(Hashes.more(start, event.where().geoname()));
            }
            for (int word : event.words().top(RARE_WORDS)) {
                keys.add(Hashes.more(start, word));
            }
        }
        return keys;
    }

    /** A state does much in a day, so it is a key with the word of the act only. */
    private static void add(Set<Long> keys, long start, PartyTraits party, EventTraits event) {
        long key = Hashes.more(start, party.key());
        keys.add(party.state() ? Hashes.more(key, event.trigger()) : key);
    }

    /** Types that one act is often told as are compared. */
    private static long family(EventType type) {
        return switch (type) {
            case CONCEDE, RETREAT -> 1;
            case COERCE, SANCTION -> 2;
            case AGREE,
                    CONSULT,
                    SUPPORT,
                    COOPERATE,
                    AID,
                    REQUEST,
                    ACCUSE,
                    REJECT,
                    THREATEN,
                    PROTEST,
                    MOBILIZE,
                    ASSAULT -> 10L + type.ordinal();
        };
    }
}
