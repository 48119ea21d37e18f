package org.saksi.language.id;

import org.jspecify.annotations.Nullable;

/**
 * One way to take an Indonesian word apart.
 *
 * @param root the innermost root
 * @param base the word without its outermost prefix, the prefix's lost consonant restored
 * @param prefix outermost prefix, or null
 * @param suffix suffix, or null
 * @param cost the more affixes and the rarer the change, the higher; the cheapest derivation wins
 */
record Derivation(
        String root,
        String base,
        @Nullable String prefix,
        @Nullable String suffix,
        int cost) {
    static final int UNKNOWN = 1000;

    boolean known() {
        return cost < UNKNOWN;
    }
}
