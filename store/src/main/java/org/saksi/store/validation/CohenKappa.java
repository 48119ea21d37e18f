package org.saksi.store.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Agreement of two coders (Cohen 1960). */
final class CohenKappa {
    private CohenKappa() {}

    /**
     * The values that two coders gave one unit.
     *
     * @param one of the first coder
     * @param other of the second
     */
    record Pair(String one, String other) {}

    /** The share of pairs that agree; empty without a pair. */
    static OptionalDouble agreement(List<Pair> pairs) {
        return pairs.stream()
                .mapToDouble(pair -> pair.one().equals(pair.other()) ? 1 : 0)
                .average();
    }

    /** Kappa; empty without a pair, and where chance alone would agree on all. */
    static OptionalDouble of(List<Pair> pairs) {
        OptionalDouble observed = agreement(pairs);
        if (observed.isEmpty()) {
            return observed;
        }
        Map<String, Integer> ones = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        for (Pair pair : pairs) {
            ones.merge(pair.one(), 1, Integer::sum);
            others.merge(pair.other(), 1, Integer::sum);
        }
        double size = pairs.size();
        double chance = 0;
        for (Map.Entry<String, Integer> one : ones.entrySet()) {
            chance += one.getValue() / size * others.getOrDefault(one.getKey(), 0) / size;
        }
        return chance >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of((observed.getAsDouble() - chance) / (1 - chance));
    }
}
