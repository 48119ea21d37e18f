package org.saksi.resolver;

import java.util.Set;

/** Short lists of words in one line. */
final class WordSet {
    private WordSet() {}

    /** The words between blanks. */
    static Set<String> of(String words) {
        return Set.of(words.split(" ", -1));
    }
}
