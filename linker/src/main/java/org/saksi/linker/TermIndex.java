package org.saksi.linker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which things share terms. A term that too many have says nothing and is left out.
 *
 * @param <T> the things, each with a number
 */
final class TermIndex<T> {
    private static final int MOST_THINGS = 300;

    private final Map<Integer, List<Integer>> places = new HashMap<>();
    private final List<T> things = new ArrayList<>();

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
    List<Integer> sharing(int[] terms, int least) {
        Map<Integer, Integer> shared = new TreeMap<>();
        for (int term : terms) {
            List<Integer> having = places.getOrDefault(term, List.of());
            if (having.size() <= MOST_THINGS) {
                for (int place : having) {
                    shared.merge(place, 1, Integer::sum);
                }
            }
        }
        List<Integer> found = new ArrayList<>();
        shared.forEach((place, count) -> {
            if (count >= least) {
                found.add(place);
            }
        });
        return found;
    }
}
