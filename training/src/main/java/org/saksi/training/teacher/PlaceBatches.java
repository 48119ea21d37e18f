package org.saksi.training.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts sentences of about equal length together, so that little is computed for places left empty. */
final class PlaceBatches {
    private static final int MOST_PLACES = 1500;
    private static final int FEW = 3;
    private static final double MOST_EMPTY = 1.2;

    private PlaceBatches() {}

    /** Numbers of sentences in batches, each from short to long. */
    static List<List<Integer>> of(int[] places) {
        int[] order = IntStream.range(0, places.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(places[a], places[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<List<Integer>> batches = new ArrayList<>();
        List<Integer> batch = new ArrayList<>();
        int used = 0;
        for (int i : order) {
            int taken = places[i] * (batch.size() + 1);
            boolean loose = batch.size() >= FEW && taken > MOST_EMPTY * (used + places[i]);
            if (!batch.isEmpty() && (loose || taken > MOST_PLACES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                used = 0;
            }
            batch.add(i);
            used += places[i];
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
