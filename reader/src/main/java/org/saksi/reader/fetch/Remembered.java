package org.saksi.reader.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by name that are forgotten after a time, and the longest unused first when there are too many. Safe for use by
 * several threads.
 */
final class Remembered<V> {
    private record Kept<V>(V value, long until) {}

    private final Pacing pacing;
    private final Map<String, Kept<V>> kept;

    Remembered(int most, Pacing pacing) {
        this.pacing = pacing;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    synchronized @Nullable V get(String name) {
        Kept<V> found = kept.get(name);
        if (found == null) {
            return null;
        }
        if (found.until() - pacing.nanos() <= 0) {
            kept.remove(name);
            return null;
        }
        return found.value();
    }

    synchronized void put(String name, V value, Duration life) {
        kept.put(name, new Kept<>(value, pacing.nanos() + life.toNanos()));
    }

    synchronized int size() {
        return kept.size();
    }
}
