package org.saksi.training.net;

/**
 * A sentence to learn from or to read.
 *
 * @param rows for each word its rows in the table of vectors
 * @param extra for each word a vector from elsewhere, which may be shared and stays as it is; empty when the net takes
 *     none
 * @param heads for each word its head counted from 1, 0 for the root, -1 where unknown; empty when the sentence has no
 *     tree
 * @param relations number of the relation of each word, with {@code heads}
 * @param tags number of the tag of each word; empty when unknown
 * @param names number of the name mark of each word; empty when unknown
 */
record Example(int[][] rows, float[][] extra, int[] heads, int[] relations, int[] tags, int[] names) {
    int size() {
        return rows.length;
    }
}
