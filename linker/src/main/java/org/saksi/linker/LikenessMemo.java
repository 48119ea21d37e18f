package org.saksi.linker;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how alike articles are that were compared lately, since the events of two articles are compared one by one. Not for
 * use by several threads at once.
 */
final class LikenessMemo {
    private static final int SIZE = 1 << 14;

    private final @Nullable ArticleTraits[] lefts = new ArticleTraits[SIZE];
    private final @Nullable ArticleTraits[] rights = new ArticleTraits[SIZE];
    private final double[] likenesses = new double[SIZE];

    double of(ArticleTraits left, ArticleTraits right) {
        int slot = (int) Hashes.mixed(31L * left.id.hashCode() + right.id.hashCode()) & (SIZE - 1);
        if (lefts[slot] != left || rights[slot] != right) {
            lefts[slot] = left;
            rights[slot] = right;
            likenesses[slot] = left.likeness(right);
        }
        return likenesses[slot];
    }

    /** Keeps no article any longer. */
    void forget() {
        Arrays.fill(lefts, null);
        Arrays.fill(rights, null);
    }
}
