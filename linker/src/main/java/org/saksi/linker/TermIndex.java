package org.saksi.linker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which things share terms. A term that too many have says nothing and is left out.
 *
 * @param <T> the things, each with a number
 */
final class TermIndex<T> {
    private static final int MOST_THINGS = 120;

    private final Map<Integer, List<Integer>> places = new HashMap<>();
    private final List<T> things = new ArrayList<>();
    /** How many terms each thing shares in the question that is answered; all 0 between questions. */
    private int[] shared = {};

    void add(T thing, int[] terms) {
        int place = things.size();
        things.add(thing);
        for (int term : terms) {
            places.computeIfAbsent(term, key -> new ArrayList<>(2)).add(place);
        }
    }

    T thing(int place) {
        return things.get(place);
    }

    /** The places of things that share at least so many of the terms, ascending. */
    int[] sharing(int[] terms, int least) {
        int[] found = new int[16];
        int size = 0;
        if (shared.length < things.size()) {
            shared = new int[2 * things.size()];
        }
        for (int term : terms) {
            List<Integer> having = places.getOrDefault(term, List.of());
            if (having.size() <= MOST_THINGS) {
                for (int place : having) {
                    if (++shared[place] == least) {
                        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                        found[size++] = place;
                    }
                }
            }
        }
        for (int term : terms) {
            for (int place : places.getOrDefault(term, List.of())) {
                shared[place] = 0;
            }
        }
        int[] sorted = Arrays.copyOf(found, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
