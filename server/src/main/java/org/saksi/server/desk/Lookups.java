package org.saksi.server.desk;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.TextSearch;

/**
 * Looks words up in the full text of the dataset, and keeps the latest answers until the dataset changes: facets, chart and
 * page of one view ask for the same words. Safe for use by many threads.
 */
final class Lookups {
    private static final int MOST = 64;

    private final TextSearch texts;
    private final Duration limit;
    private final Kept kept;

    private record Asked(FilterField field, String words) {}

    /**
     * @param limit how long one question may look up
     * @param state a number that is another after each change
     */
    Lookups(TextSearch texts, Duration limit, LongSupplier state) {
        this.texts = texts;
        this.limit = limit;
        this.kept = new Kept(state, MOST);
    }

    /** What one question looks up, no longer than it may. */
    TextSearch forOneQuestion() {
        long begun = System.nanoTime();
        // Whoever asks may change what they get.
        return (field, words) -> kept.get(new Asked(field, words), RoaringBitmap.class, () -> find(field, words, begun))
                .clone();
    }

    private RoaringBitmap find(FilterField field, String words, long begun) {
        if (System.nanoTime() - begun > limit.toNanos()) {
            throw new Desk.BusyException("looking words up must take at most " + limit.toMillis()
                    + " ms but takes longer; ask for fewer or rarer words");
        }
        return texts.find(field, words);
    }
}
