package org.saksi.language.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What is made of single words, kept since news repeats its words; every thread keeps its own, so it is safe for use by
 * many threads.
 *
 * @param <V> what is made; immutable
 */
public final class PerWord<V> {
    /** Words kept by each thread, 2 MB of them at most. */
    private static final int MOST_KEPT = 8_192;

    /** Longer words are made anew, so that few words cannot take much memory. */
    private static final int LONGEST_KEPT = 40;

    private final Function<String, V> making;
    private final ThreadLocal<Map<String, V>> kept = ThreadLocal.withInitial(HashMap::new);

    /** Keeps what a function makes, which depends on nothing but the word. */
    public PerWord(Function<String, V> making) {
        this.making = making;
    }

    /** What is made of a word. */
    public V of(String word) {
        if (word.length() > LONGEST_KEPT) {
            return making.apply(word);
        }
        Map<String, V> own = kept.get();
        V known = own.get(word);
        if (known == null) {
            known = making.apply(word);
            if (own.size() >= MOST_KEPT) {
                own.clear();
            }
            own.put(word, known);
        }
        return known;
    }
}
