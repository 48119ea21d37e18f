package org.saksi.linker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which things share terms. A question looks at the terms that the fewest things have first, and at the others only as long as
 * it has not looked at {@link #MOST_LOOKS} things: a term that very many have says nothing.
 *
 * <p>It is made for a day: only terms that are asked for on that day are kept. Not for use by several threads.
 *
 * @param <T> the things, each with a number
 */
final class TermIndex<T> {
    private static final int MOST_LOOKS = 4000;

    private final List<T> things = new ArrayList<>();
    /** The place of a term's list plus 1, by the term; a power of two long, half of it empty. */
    private final int[] slots;

    private final int[] terms;
    /** The places of the things that have a term, ascending, and how many they are. */
    private final int[][] having;

    private final int[] sizes;
    /** How many terms each thing shares in the question that is answered; all 0 between questions. */
    private byte[] shared = {};

    /** An index of the terms that will be asked for. */
    TermIndex(List<int[]> asked) {
        int most = 0;
        for (int[] some : asked) {
            most += some.length;
        }
        slots = new int[Math.max(2, 2 * Integer.highestOneBit(Math.max(1, 2 * most - 1)))];
        terms = new int[most];
        having = new int[most][];
        sizes = new int[most];
        int size = 0;
        for (int[] some : asked) {
            for (int term : some) {
                int slot = slot(term);
                if (slots[slot] == 0) {
                    terms[size] = term;
                    slots[slot] = ++size;
                }
            }
        }
    }

    private int slot(int term) {
        int slot = (term ^ (term >>> 16)) & (slots.length - 1);
        while (slots[slot] != 0 && terms[slots[slot] - 1] != term) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    void add(T thing, int[] itsTerms) {
        int place = things.size();
        things.add(thing);
        for (int term : itsTerms) {
            int list = slots[slot(term)] - 1;
            if (list >= 0) {
                int[] had = having[list];
                int size = sizes[list]++;
                if (had == null) {
                    having[list] = had = new int[4];
                } else if (size == had.length) {
                    having[list] = had = Arrays.copyOf(had, 2 * size);
                }
                had[size] = place;
            }
        }
    }

    T thing(int place) {
        return things.get(place);
    }

    /** The places of things that share at least so many of some terms that the index was made for, ascending. */
    int[] sharing(int[] some, int least) {
        if (shared.length < things.size()) {
            shared = new byte[2 * things.size()];
        }
        long[] order = rarestFirst(some);
        int[] found = new int[16];
        int size = 0;
        int looks = 0;
        int looked = 0;
        for (; looked < order.length; looked++) {
            int list = (int) order[looked];
            looks += sizes[list];
            if (looks > MOST_LOOKS) {
                break;
            }
            for (int i = 0; i < sizes[list]; i++) {
                int place = having[list][i];
                if (++shared[place] == least) {
                    found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                    found[size++] = place;
                }
            }
        }
        for (int i = 0; i < looked; i++) {
            int list = (int) order[i];
            for (int k = 0; k < sizes[list]; k++) {
                shared[having[list][k]] = 0;
            }
        }
        int[] sorted = Arrays.copyOf(found, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The lists of some terms by how many things have them; of equally many, in the order in which they were asked for. */
    private long[] rarestFirst(int[] some) {
        long[] order = new long[some.length];
        int size = 0;
        for (int term : some) {
            int list = slots[slot(term)] - 1;
            if (list >= 0 && sizes[list] > 0) {
                order[size++] = ((long) sizes[list] << Integer.SIZE) | list;
            }
        }
        long[] sorted = Arrays.copyOf(order, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
