package org.saksi.store.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for nominal values, any number of coders and values that are missing (Krippendorff 2011, "Computing
 * Krippendorff's Alpha-Reliability", sections A to D).
 */
final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    /**
     * The coefficient: 1 for perfect agreement, 0 for that of chance.
     *
     * @param units for each unit the values that coders gave; missing values are left out
     * @return empty where no unit has two values, or all values are the same, since alpha is not defined then
     */
    static OptionalDouble of(Collection<? extends List<String>> units) {
        List<Map<String, Integer>> counts = new ArrayList<>();
        Map<String, Integer> totals = new LinkedHashMap<>();
        for (List<String> values : units) {
            if (values.size() > 1) {
                Map<String, Integer> unit = new LinkedHashMap<>();
                values.forEach(value -> unit.merge(value, 1, Integer::sum));
                counts.add(unit);
                unit.forEach((value, count) -> totals.merge(value, count, Integer::sum));
            }
        }
        double pairable = totals.values().stream().mapToInt(Integer::intValue).sum();
        double observed = 0;
        for (Map<String, Integer> unit : counts) {
            double size = unit.values().stream().mapToInt(Integer::intValue).sum();
            observed += unlike(unit, size) / (size - 1);
        }
        double expected = unlike(totals, pairable);
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (pairable - 1) * observed / expected);
    }

    /** The number of ordered pairs of unlike values. */
    private static double unlike(Map<String, Integer> counts, double size) {
        double like = counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
        return size * size - like;
    }
}
