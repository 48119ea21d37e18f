package org.saksi.server.desk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.TextSearch;

/**
 * Looks words up in the full text of the dataset, and keeps the latest answers until the dataset changes: facets, chart and
 * page of one view ask for the same words. Safe for use by many threads.
 */
final class Lookups {
    private static final int KEPT = 64;

    private final TextSearch texts;
    private final Duration limit;
    private final LongSupplier state;
    private final Map<Key, RoaringBitmap> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RoaringBitmap> eldest) {
            return size() > KEPT;
        }
    };
    private long of;

    private record Key(FilterField field, String words) {}

    /**
     * @param limit how long one question may look up
     * @param state a number that is another after each change
     */
    Lookups(TextSearch texts, Duration limit, LongSupplier state) {
        this.texts = texts;
        this.limit = limit;
        this.state = state;
    }

    /** What one question looks up, no longer than it may. */
    TextSearch forOneQuestion() {
        long begun = System.nanoTime();
        return (field, words) -> {
            Key key = new Key(field, words);
            // Asked before the looking up: what was found while the dataset changed may be of either state.
            long now = state.getAsLong();
            RoaringBitmap known = known(key, now);
            if (known != null) {
                return known;
            }
            if (System.nanoTime() - begun > limit.toNanos()) {
                throw new Desk.BusyException("looking words up must take at most " + limit.toMillis()
                        + " ms but takes longer; ask for fewer or rarer words");
            }
            RoaringBitmap found = texts.find(field, words);
            keep(key, found.clone(), now);
            return found;
        };
    }

    private synchronized @Nullable RoaringBitmap known(Key key, long now) {
        RoaringBitmap known = of == now ? answers.get(key) : null;
        return known == null ? null : known.clone();
    }

    private synchronized void keep(Key key, RoaringBitmap found, long began) {
        if (state.getAsLong() != began) {
            return;
        }
        if (of != began) {
            answers.clear();
            of = began;
        }
        answers.put(key, found);
    }
}
