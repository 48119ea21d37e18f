package org.saksi.training.net;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Name;
import org.saksi.training.corpora.Conllu;

/**
 * A sentence with what is known of it.
 *
 * @param sentence its words; their heads are -1 and tags {@code _} where unknown
 * @param style the convention of its tree
 * @param treed whether it has a tree and tags
 * @param names its names over words, null when they are unknown
 * @param vectors vectors of its words from elsewhere, empty for none
 */
record Labelled(
        Conllu.Sentence sentence,
        Style style,
        boolean treed,
        @Nullable List<Name> names,
        float[][] vectors) {
    /** The vectors of a sentence that has none. */
    static final float[][] NO_VECTORS = {};

    /** The same with other vectors. */
    Labelled with(float[][] others) {
        return new Labelled(sentence, style, treed, names, others);
    }
}
