package org.saksi.linker;

import java.util.Arrays;

/**
 * A sparse vector over hashed terms, ascending by term. Immutable: nobody writes into the arrays.
 *
 * @param terms the terms
 * @param weights the weight of each
 */
@SuppressWarnings("ArrayRecordComponent") // a class of millions of instances that nobody compares
record TermVector(int[] terms, float[] weights) {
    static final TermVector EMPTY = new TermVector(new int[0], new float[0]);

    double dot(TermVector other) {
        int[] mine = terms;
        int[] others = other.terms;
        int left = 0;
        int right = 0;
        double sum = 0;
        while (left < mine.length && right < others.length) {
            int term = mine[left];
            int another = others[right];
            if (term == another) {
                sum += weights[left] * (double) other.weights[right];
            }
            // Without a branch: which of the two is smaller cannot be foretold.
            left += term <= another ? 1 : 0;
            right += term >= another ? 1 : 0;
        }
        return sum;
    }

    /** The share of the weight, squared, of terms that another vector lacks. */
    double lackedBy(TermVector other) {
        double lacked = 0;
        double all = 0;
        for (int i = 0; i < terms.length; i++) {
            double square = weights[i] * (double) weights[i];
            all += square;
            lacked += Arrays.binarySearch(other.terms, terms[i]) < 0 ? square : 0;
        }
        return all == 0 ? 0 : lacked / all;
    }

    double norm() {
        double sum = 0;
        for (float weight : weights) {
            sum += weight * (double) weight;
        }
        return Math.sqrt(sum);
    }

    TermVector times(double factor) {
        float[] scaled = new float[weights.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (weights[i] * factor);
        }
        return new TermVector(terms, scaled);
    }

    /** The sum of two vectors, cut to its heaviest terms when it has grown to twice as many. */
    TermVector plus(TermVector other, int most) {
        int[] joined = new int[terms.length + other.terms.length];
        float[] sums = new float[joined.length];
        int size = 0;
        int left = 0;
        int right = 0;
        while (left < terms.length || right < other.terms.length) {
            boolean fromLeft =
                    right == other.terms.length || (left < terms.length && terms[left] <= other.terms[right]);
            boolean both =
                    fromLeft && right < other.terms.length && left < terms.length && terms[left] == other.terms[right];
            if (fromLeft) {
                joined[size] = terms[left];
                sums[size] = weights[left++] + (both ? other.weights[right++] : 0);
            } else {
                joined[size] = other.terms[right];
                sums[size] = other.weights[right++];
            }
            size++;
        }
        TermVector sum = new TermVector(Arrays.copyOf(joined, size), Arrays.copyOf(sums, size));
        return size > 2 * most ? sum.heaviest(most) : sum;
    }

    /** The heaviest terms alone. */
    TermVector heaviest(int most) {
        if (terms.length <= most) {
            return this;
        }
        int[] kept = byWeight(most);
        Arrays.sort(kept);
        int[] keptTerms = new int[kept.length];
        float[] keptWeights = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            keptTerms[i] = terms[kept[i]];
            keptWeights[i] = weights[kept[i]];
        }
        return new TermVector(keptTerms, keptWeights);
    }

    /** The terms that weigh most, heaviest first. */
    int[] top(int most) {
        int[] top = byWeight(most);
        for (int i = 0; i < top.length; i++) {
            top[i] = terms[top[i]];
        }
        return top;
    }

    /** The places of the heaviest terms, heaviest first. The bits of floats that are not negative are in their order. */
    private int[] byWeight(int most) {
        long[] keys = new long[terms.length];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = ((long) (Integer.MAX_VALUE - Float.floatToIntBits(weights[place])) << Integer.SIZE) | place;
        }
        Arrays.sort(keys);
        int[] places = new int[Math.min(most, keys.length)];
        for (int i = 0; i < places.length; i++) {
            places[i] = (int) keys[i];
        }
        return places;
    }
}
