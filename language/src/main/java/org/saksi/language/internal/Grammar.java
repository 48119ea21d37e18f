package org.saksi.language.internal;

import java.util.List;
import org.saksi.language.Morphology;

/** What a language knows about words; implementations are safe for use by many threads. */
public interface Grammar {
    /**
     * Reads the words of one sentence in their context.
     *
     * @param forms the words as written
     * @param lowers the same words as {@link Glyphs#lower} makes them
     */
    List<Reading> read(List<String> forms, List<String> lowers);

    /** Reads one word, in lower case, without context. */
    Morphology word(String lower, boolean verb);
}
