package org.saksi.server.desk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Map<Key, RoaringBitmap> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RoaringBitmap> eldest) {
            return size() > KEPT;
        }
    };
    private long state;

    private record Key(FilterField field, String words) {}

    Lookups(TextSearch texts, Duration limit) {
        this.texts = texts;
        this.limit = limit;
    }

    /** What one question looks up, no longer than it may. */
    TextSearch forOneQuestion() {
        long begun = System.nanoTime();
        return (field, words) -> {
            Key key = new Key(field, words);
            RoaringBitmap known = known(key);
            if (known != null) {
                return known;
            }
            if (System.nanoTime() - begun > limit.toNanos()) {
                throw new Desk.BusyException("looking words up must take at most " + limit.toMillis()
                        + " ms but takes longer; ask for fewer or rarer words");
            }
            long before = state();
            RoaringBitmap found = texts.find(field, words);
            keep(key, found.clone(), before);
            return found;
        };
    }

    private synchronized @Nullable RoaringBitmap known(Key key) {
        RoaringBitmap known = answers.get(key);
        return known == null ? null : known.clone();
    }

    private synchronized void keep(Key key, RoaringBitmap found, long before) {
        if (before == state) {
            answers.put(key, found);
        }
    }

    private synchronized long state() {
        return state;
    }

    /** The dataset changed. */
    synchronized void forget() {
        state++;
        answers.clear();
    }
}
