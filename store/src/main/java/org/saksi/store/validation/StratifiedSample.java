package org.saksi.store.validation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.saksi.store.StoredEvent;

/**
 * A random sample of events, stratified, with the weights that make estimates hold for the whole.
 *
 * <p>Each event has a rank, the SHA-256 of seed and id; of each stratum those of lowest rank are drawn. So a sample does
 * not depend on the order of events, and events that come to the dataset later displace few of it.
 *
 * @param plan how it was drawn
 * @param strata its strata by name
 * @param entries the events, in the order of their rank, so that no coder sees them type by type
 */
public record StratifiedSample(SamplePlan plan, List<StratumCount> strata, List<SampleEntry> entries) {
    public StratifiedSample {
        strata = List.copyOf(strata);
        entries = List.copyOf(entries);
    }

    /**
     * Draws a sample; events are read once, and at most the size of the sample is kept of each stratum.
     *
     * @throws IllegalArgumentException when there are more strata than the sample has events
     */
    public static StratifiedSample draw(SamplePlan plan, Stream<StoredEvent> events) {
        SortedMap<String, Drawer> drawers = new TreeMap<>();
        for (Iterator<StoredEvent> all = events.iterator(); all.hasNext(); ) {
            StoredEvent event = all.next();
            drawers.computeIfAbsent(StratumKey.stratum(plan.keys(), event), stratum -> new Drawer(plan.size()))
                    .offer(new Ranked(rank(plan.seed(), event.event().id()), event));
        }
        SortedMap<String, Long> populations = new TreeMap<>();
        drawers.forEach((stratum, drawer) -> populations.put(stratum, drawer.population));
        List<StratumCount> strata = new ArrayList<>();
        List<Drawn> drawn = new ArrayList<>();
        plan.allocation().share(populations, plan.size()).forEach((stratum, share) -> {
            Drawer drawer = drawers.get(stratum);
            if (drawer != null) {
                StratumCount count = new StratumCount(stratum, drawer.population, share);
                strata.add(count);
                drawer.lowest(share).forEach(ranked -> drawn.add(new Drawn(ranked, count)));
            }
        });
        List<SampleEntry> entries = drawn.stream()
                .sorted(Comparator.comparing(Drawn::ranked))
                .map(one -> SampleEntry.of(
                        one.ranked().event(), one.count().stratum(), one.count().weight()))
                .toList();
        return new StratifiedSample(plan, strata, entries);
    }

    private static long rank(long seed, String id) {
        try {
            byte[] text = (seed + " " + id).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private record Drawn(Ranked ranked, StratumCount count) {}

    private record Ranked(long rank, StoredEvent event) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byRank = Long.compare(rank, other.rank);
            return byRank == 0
                    ? event.event().id().compareTo(other.event.event().id())
                    : byRank;
        }
    }

    /** The lowest ranks of a stratum. */
    private static final class Drawer {
        private final PriorityQueue<Ranked> kept = new PriorityQueue<>(Comparator.reverseOrder());
        private final int most;
        private long population;

        Drawer(int most) {
            this.most = most;
        }

        void offer(Ranked ranked) {
            population++;
            kept.add(ranked);
            if (kept.size() > most) {
                kept.remove();
            }
        }

        List<Ranked> lowest(int count) {
            return kept.stream().sorted().limit(count).toList();
        }
    }
}
