package org.saksi.store.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;

/** How a sample is shared out among strata; each stratum gets at least one event, and no more than it has. */
public enum Allocation {
    /** By the sizes of the strata: one more goes to the stratum that is furthest below its share. */
    PROPORTIONAL,
    /** The same number for each, so that rare types can be judged; weights make up for it. */
    EQUAL;

    /** The word of the command line, such as {@code equal}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How many events of each stratum are drawn.
     *
     * @param populations events by stratum, none of them 0
     * @param size events in all; everything is drawn where there are no more
     * @throws IllegalArgumentException when the size is less than the number of strata
     */
    SequencedMap<String, Integer> share(SortedMap<String, Long> populations, int size) {
        if (size < populations.size()) {
            throw new IllegalArgumentException("size must be at least the number of strata, " + populations.size()
                    + ", but was " + size + "; choose fewer keys or a larger sample");
        }
        SequencedMap<String, Integer> shares = new LinkedHashMap<>();
        populations.keySet().forEach(stratum -> shares.put(stratum, 1));
        long total = populations.values().stream().mapToLong(Long::longValue).sum();
        long left = Math.min(size, total) - populations.size();
        while (left > 0) {
            left -= round(populations, shares, total, size, left);
        }
        return shares;
    }

    /** Gives one more event to the strata that lack most of their share; gives back how many. */
    private int round(
            SortedMap<String, Long> populations, Map<String, Integer> shares, long total, int size, long left) {
        List<String> open = new ArrayList<>();
        populations.forEach((stratum, population) -> {
            if (shares.getOrDefault(stratum, 0) < population) {
                open.add(stratum);
            }
        });
        Comparator<String> lacking = Comparator.comparingDouble(stratum ->
                shares.getOrDefault(stratum, 0) - target(populations.getOrDefault(stratum, 0L), total, size));
        open.sort(lacking.thenComparing(Comparator.naturalOrder()));
        int given = this == EQUAL ? (int) Math.min(left, open.size()) : 1;
        open.subList(0, given).forEach(stratum -> shares.merge(stratum, 1, Integer::sum));
        return given;
    }

    private double target(long population, long total, int size) {
        return this == EQUAL ? 0 : (double) size * population / total;
    }
}
