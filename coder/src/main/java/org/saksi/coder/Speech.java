package org.saksi.coder;

import java.util.List;

/**
 * A stretch of a sentence that stands on somebody's word.
 *
 * @param from first token
 * @param to token after the last
 * @param reach token behind all that follows, whether the tree ends it earlier or not
 * @param cueAt token of the cue
 * @param voiced the speaker with kind and cue; null speaker lists are not built
 */
record Speech(int from, int to, int reach, int cueAt, Voiced voiced) {
    Speech(int from, int to, int cueAt, Voiced voiced) {
        this(from, to, to, cueAt, voiced);
    }

    boolean holds(int token) {
        return token >= from && token < to;
    }

    /** The innermost first: the narrower stretch stands closer to the words. */
    static List<Speech> innermostFirst(List<Speech> all) {
        return all.stream()
                .sorted(java.util.Comparator.comparingInt((Speech s) -> s.reach() - s.from())
                        .thenComparing(Speech::cueAt))
                .toList();
    }
}
