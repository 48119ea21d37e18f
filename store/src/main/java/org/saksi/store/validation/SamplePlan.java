package org.saksi.store.validation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a sample is drawn.
 *
 * @param size how many events, at least 1
 * @param keys by what it is stratified; none for a simple random sample
 * @param allocation how it is shared out among strata
 * @param seed the same seed and events give the same sample, in whatever order the events come
 */
public record SamplePlan(int size, Set<StratumKey> keys, Allocation allocation, long seed) {
    public SamplePlan {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1 but was " + size);
        }
        Set<StratumKey> sorted = EnumSet.noneOf(StratumKey.class);
        sorted.addAll(keys);
        keys = Collections.unmodifiableSet(sorted);
    }
}
