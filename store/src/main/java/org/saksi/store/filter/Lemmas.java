package org.saksi.store.filter;

import java.util.List;

/** Turns words that a user typed into the lemmas by which texts are found; given by whoever knows languages. */
@FunctionalInterface
public interface Lemmas {
    /**
     * The readings of some words, such as one in Indonesian and one in English, each with its lemmas in order; none where
     * words are to be found as they are only.
     */
    List<List<String>> of(String words);

    /** Words are found as they are. */
    static Lemmas none() {
        return words -> List.of();
    }
}
