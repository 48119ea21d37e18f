package org.saksi.store.filter;

import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.RoaringBitmap;

/** The ordinals of events a stretch at a time, which takes a fraction of the time of asking for each. */
final class Ordinals {
    private static final int AT_ONCE = 4096;

    private Ordinals() {}

    /** Takes some ordinals in order; the array is used again for the next. */
    @FunctionalInterface
    interface Stretch {
        void take(int[] ordinals, int length);
    }

    /** Hands over all ordinals in order. */
    static void each(RoaringBitmap events, Stretch stretch) {
        int[] ordinals = new int[AT_ONCE];
        BatchIterator batches = events.getBatchIterator();
        while (batches.hasNext()) {
            stretch.take(ordinals, batches.nextBatch(ordinals));
        }
    }
}
