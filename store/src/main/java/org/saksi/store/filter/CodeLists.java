package org.saksi.store.filter;

import java.util.Arrays;

/** The codes of each event in one field: mostly none or one, seldom several. */
final class CodeLists {
    private static final int NONE = -1;

    /** {@link #NONE}, a code, or -2 minus the place of a list. */
    private int[] heads = new int[0];

    private int[][] lists = new int[0][];
    private int used;

    /** Puts down the codes of an event in place of those that it had. */
    void set(int ordinal, int[] codes, int count) {
        if (ordinal >= heads.length) {
            int before = heads.length;
            heads = Arrays.copyOf(heads, Math.max(ordinal + 1, before + (before >> 2) + 16));
            Arrays.fill(heads, before, heads.length, NONE);
        }
        if (count <= 1) {
            heads[ordinal] = count == 0 ? NONE : codes[0];
            return;
        }
        int place = heads[ordinal] <= -2 ? -2 - heads[ordinal] : used++;
        if (place >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(place + 1, lists.length + (lists.length >> 1) + 4));
        }
        lists[place] = Arrays.copyOf(codes, count);
        heads[ordinal] = -2 - place;
    }

    int count(int ordinal) {
        int head = ordinal < heads.length ? heads[ordinal] : NONE;
        return head >= 0 ? 1 : head == NONE ? 0 : lists[-2 - head].length;
    }

    /** A code of an event that has so many. */
    int get(int ordinal, int index) {
        int head = heads[ordinal];
        return head >= 0 ? head : lists[-2 - head][index];
    }

    int length() {
        return heads.length;
    }
}
