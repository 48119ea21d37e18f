package org.saksi.linker;

import java.util.Arrays;

/** Collects weighted terms for a {@link TermVector}; of a term that comes twice the greater weight counts. */
final class TermWeights {
    private long[] pairs = new long[64];
    private int size;

    /** Adds a term; weights must not be negative, so that their bits are in their order. */
    void add(int term, double weight) {
        pairs = size == pairs.length ? Arrays.copyOf(pairs, 2 * size) : pairs;
        pairs[size++] = ((long) term << Integer.SIZE) | Float.floatToIntBits((float) weight);
    }

    /** The heaviest of them. */
    TermVector heaviest(int most) {
        Arrays.sort(pairs, 0, size);
        int[] terms = new int[size];
        float[] weights = new float[size];
        int next = 0;
        for (int i = 0; i < size; i++) {
            int term = (int) (pairs[i] >> Integer.SIZE);
            boolean again = next > 0 && terms[next - 1] == term;
            next = again ? next : next + 1;
            terms[next - 1] = term;
            weights[next - 1] = Float.intBitsToFloat((int) pairs[i]);
        }
        TermVector all = next == size
                ? new TermVector(terms, weights)
                : new TermVector(Arrays.copyOf(terms, next), Arrays.copyOf(weights, next));
        return all.heaviest(most);
    }
}
