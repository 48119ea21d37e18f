package org.saksi.training.net;

import org.jspecify.annotations.Nullable;
import org.saksi.training.teacher.BertStates;

/**
 * A sentence to learn from or to read.
 *
 * @param rows for each word its rows in the table of vectors
 * @param extra for each word a vector from elsewhere, which may be shared and stays as it is; empty when the net takes
 *     none
 * @param below what that vector comes from, null when it stays as it is
 * @param extraSlopes where the slopes of that vector go, empty when nobody learns from them
 * @param heads for each word its head counted from 1, 0 for the root, -1 where unknown; empty when the sentence has no
 *     tree
 * @param relations number of the relation of each word, with {@code heads}
 * @param tags number of the tag of each word; empty when unknown
 * @param names number of the name mark of each word; empty when unknown
 */
record Example(
        int[][] rows,
        float[][] extra,
        @Nullable BertStates below,
        float[][] extraSlopes,
        int[] heads,
        int[] relations,
        int[] tags,
        int[] names) {
    Example(int[][] rows, float[][] extra, int[] heads, int[] relations, int[] tags, int[] names) {
        this(rows, extra, null, new float[0][], heads, relations, tags, names);
    }

    /** The same with vectors to learn from. */
    Example with(float[][] vectors) {
        float[][] slopes = new float[vectors.length][vectors[0].length];
        return new Example(rows, vectors, below, slopes, heads, relations, tags, names);
    }

    int size() {
        return rows.length;
    }
}
