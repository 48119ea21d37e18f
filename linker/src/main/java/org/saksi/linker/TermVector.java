package org.saksi.linker;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A sparse vector over hashed terms, ascending by term. Immutable: nobody writes into the arrays.
 *
 * @param terms the terms
 * @param weights the weight of each
 */
@SuppressWarnings("ArrayRecordComponent") // a class of millions of instances that nobody compares
record TermVector(int[] terms, float[] weights) {
    static final TermVector EMPTY = new TermVector(new int[0], new float[0]);

    /** The heaviest terms of a map; equal weights are taken in the order of the terms, so that no order shows. */
    static TermVector of(Map<Integer, Float> weighted, int most) {
        SortedMap<Integer, Float> kept = new TreeMap<>();
        weighted.entrySet().stream()
                .sorted(Map.Entry.<Integer, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.<Integer, Float>comparingByKey()))
                .limit(most)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        int[] terms = kept.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[] weights = new float[terms.length];
        int next = 0;
        for (float weight : kept.values()) {
            weights[next++] = weight;
        }
        return new TermVector(terms, weights);
    }

    double dot(TermVector other) {
        int left = 0;
        int right = 0;
        double sum = 0;
        while (left < terms.length && right < other.terms.length) {
            int order = Integer.compare(terms[left], other.terms[right]);
            if (order == 0) {
                sum += weights[left++] * (double) other.weights[right++];
            } else if (order < 0) {
                left++;
            } else {
                right++;
            }
        }
        return sum;
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
        int[] kept = byWeight().limit(most).sorted().toArray();
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
        return byWeight().limit(most).map(place -> terms[place]).toArray();
    }

    private IntStream byWeight() {
        return IntStream.range(0, terms.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(place -> -weights[place])
                        .thenComparingInt(place -> terms[place]))
                .mapToInt(Integer::intValue);
    }
}
